package io.truelabel.standin.config;

import io.truelabel.standin.core.ServiceError;

/** The errors that AWS Config documents; all have status 400. */
final class ConfigErrors {
  private ConfigErrors() {}

  static ServiceError validation(String message) {
    return error("ValidationException", message);
  }

  static ServiceError parameter(String message) {
    return error("InvalidParameterValueException", message);
  }

  static ServiceError resultToken() {
    return error("InvalidResultTokenException", "The result token is not valid.");
  }

  static ServiceError nextToken() {
    return error("InvalidNextTokenException", "The nextToken is not valid.");
  }

  static ServiceError limit(long limit) {
    return error("InvalidLimitException", "The limit must be between 0 and 100: " + limit);
  }

  static ServiceError timeRange() {
    return error("InvalidTimeRangeException", "The later time is before the earlier one.");
  }

  static ServiceError noSuchRule(String name) {
    return error("NoSuchConfigRuleException", "There is no rule " + name + " here.");
  }

  static ServiceError expression(String message) {
    return error("InvalidExpressionException", message);
  }

  static ServiceError noSuchAggregator(String name) {
    return error(
        "NoSuchConfigurationAggregatorException", "There is no aggregator " + name + " here.");
  }

  static ServiceError noSuchRecorder(String name) {
    return error("NoSuchConfigurationRecorderException", "There is no recorder " + name + " here.");
  }

  static ServiceError noRecorder() {
    return error(
        "NoAvailableConfigurationRecorderException",
        "There is no configuration recorder in this account and Region.");
  }

  static ServiceError noSuchPack(String name) {
    return error(
        "NoSuchOrganizationConformancePackException",
        "There is no conformance pack of the organization here that is called " + name + ".");
  }

  static ServiceError noOrganizationAccess() {
    return error(
        "OrganizationAccessDeniedException", "This account may not ask for the organization.");
  }

  static ServiceError notDiscovered(String id) {
    return error("ResourceNotDiscoveredException", "Config has not discovered " + id);
  }

  static ServiceError tooOften() {
    return error(
        "LimitExceededException",
        "Rules can be started once a minute, and not while one runs; wait, then try again.");
  }

  private static ServiceError error(String code, String message) {
    return new ServiceError(code, 400, message);
  }
}
