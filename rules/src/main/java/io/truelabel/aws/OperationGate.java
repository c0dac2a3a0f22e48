package io.truelabel.aws;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Stands before every AWS call: refuses what is not on the list and reports the rest. */
final class OperationGate implements ExecutionInterceptor {

  private final AllowedOperations allowed;
  private final CallListener listener;

  OperationGate(AllowedOperations allowed, CallListener listener) {
    this.allowed = allowed;
    this.listener = listener;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    String operation = operation(attributes);
    allowed.check(operation);
    listener.called(operation);
  }

  private static String operation(ExecutionAttributes attributes) {
    String service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
    String name = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    return service.replace(" ", "") + ":" + name;
  }
}
