package io.truelabel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.truelabel.aws.AllowedOperations;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Holds the list of allowed operations against every place of the byte code that calls AWS. */
class CallSitesTest {
  private static final String CLIENTS = "software.amazon.awssdk.services.";
  private static final Set<String> NO_OPERATIONS =
      Set.of("builder", "close", "create", "serviceClientConfiguration", "serviceMetadata");

  @Test
  @DisplayName("the list holds what the code can call, and nothing else")
  void theListIsTheCode() {
    JavaClasses ours =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.truelabel");

    Set<String> called =
        ours.stream()
            .flatMap(it ->
                Stream.<JavaCodeUnitAccess<?>>concat(
                    it.getMethodCallsFromSelf().stream(),
                    it.getMethodReferencesFromSelf().stream()))
            .filter(CallSitesTest::asksAws)
            .map(CallSitesTest::operation)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(called).isEqualTo(listed());
  }

  private static Set<String> listed() {
    return AllowedOperations.bundled().iamActions().keySet().stream()
        .map(operation -> operation.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean asksAws(JavaCodeUnitAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    return owner.startsWith(CLIENTS)
        && owner.endsWith("Client")
        && !NO_OPERATIONS.contains(access.getName());
  }

  /** Such as {@code s3:getobject}: the package, and the method without what its forms add. */
  private static String operation(JavaCodeUnitAccess<?> access) {
    String service = access.getTargetOwner().getPackageName().substring(CLIENTS.length());
    String name = access.getName().replaceFirst("(Paginator|AsBytes)$", "");
    return service + ":" + name.toLowerCase(Locale.ROOT);
  }
}
