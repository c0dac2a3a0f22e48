package io.truelabel.standin.macie;

import io.truelabel.standin.core.Request;
import io.truelabel.standin.core.ServiceError;
import java.util.List;

/**
 * Which operation a request asks for, and about what.
 *
 * @param name as AWS spells it
 * @param id what the path ends with, where an operation is about one thing; else empty
 */
record MacieOperation(String name, String id) {

  private record Address(String method, String path, String operation) {

    boolean holds(Request request) {
      return request.method().equals(method)
          && (takesId() ? isUnder(request.path()) : request.path().equals(path));
    }

    private boolean takesId() {
      return path.endsWith("/");
    }

    private boolean isUnder(String asked) {
      return asked.startsWith(path) && asked.length() > path.length();
    }

    String id(Request request) {
      return takesId() ? request.path().substring(path.length()) : "";
    }
  }

  private static final List<Address> ADDRESSES =
      List.of(
          new Address("GET", "/macie", "GetMacieSession"),
          new Address("GET", "/members", "ListMembers"),
          new Address("POST", "/datasources/s3", "DescribeBuckets"),
          new Address("POST", "/findings", "ListFindings"),
          new Address("POST", "/findings/describe", "GetFindings"),
          new Address("POST", "/findings/statistics", "GetFindingStatistics"),
          new Address("POST", "/jobs", "CreateClassificationJob"),
          new Address("POST", "/jobs/list", "ListClassificationJobs"),
          new Address("GET", "/jobs/", "DescribeClassificationJob"),
          new Address("PATCH", "/jobs/", "UpdateClassificationJob"),
          new Address(
              "GET", "/automated-discovery/configuration", "GetAutomatedDiscoveryConfiguration"),
          new Address(
              "PUT", "/automated-discovery/configuration", "UpdateAutomatedDiscoveryConfiguration"),
          new Address(
              "GET", "/templates/sensitivity-inspections/", "GetSensitivityInspectionTemplate"),
          new Address(
              "PUT", "/templates/sensitivity-inspections/", "UpdateSensitivityInspectionTemplate"),
          new Address(
              "GET",
              "/classification-export-configuration",
              "GetClassificationExportConfiguration"),
          new Address(
              "PUT",
              "/classification-export-configuration",
              "PutClassificationExportConfiguration"),
          new Address("POST", "/custom-data-identifiers/list", "ListCustomDataIdentifiers"),
          new Address("GET", "/custom-data-identifiers/", "GetCustomDataIdentifier"),
          new Address("POST", "/managed-data-identifiers/list", "ListManagedDataIdentifiers"),
          new Address("GET", "/resource-profiles", "GetResourceProfile"),
          new Address("GET", "/resource-profiles/artifacts", "ListResourceProfileArtifacts"));

  static MacieOperation of(Request request) {
    return ADDRESSES.stream()
        .filter(address -> address.holds(request))
        .findFirst()
        .map(address -> new MacieOperation(address.operation(), address.id(request)))
        .orElseThrow(() -> unknown(request));
  }

  private static ServiceError unknown(Request request) {
    return new ServiceError(
        "UnknownOperationException",
        404,
        "The stand-in has no Macie operation at " + request.method() + " " + request.path());
  }
}
