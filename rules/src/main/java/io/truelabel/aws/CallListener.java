package io.truelabel.aws;

/** Is told of every AWS operation that is about to be called, once per call and not per retry. */
@FunctionalInterface
public interface CallListener {

  /** Listens to nothing. */
  CallListener NONE = operation -> {};

  /**
   * One operation is about to be called.
   *
   * @param operation the SDK's name of the service without spaces, a colon, and the operation:
   *     {@code Config:PutEvaluations}
   */
  void called(String operation);
}
