package io.truelabel.standin;

import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.OrganizationGenerator;
import io.truelabel.sampleorg.SampleOrganization;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What the command line of the stand-in says.
 *
 * @param organization {@code sample}, or {@code generated:SEED:BUCKETS:FINDINGS}, or {@code
 *     compliant:SEED:BUCKETS:FINDINGS}
 * @param listedPerRun how many findings of one run of a job are listed before only few are
 */
record Options(int port, String organization, int listedPerRun) {
  static final String USAGE =
      """
      usage: standin [--port PORT] [--organization ORGANIZATION] [--listed-per-run COUNT]
        PORT          of 127.0.0.1; 0, the default, takes a free one
        ORGANIZATION  sample (the default): three accounts, every bucket tells a story
                      generated:SEED:BUCKETS:FINDINGS: a third of the buckets with something wrong
                      compliant:SEED:BUCKETS:FINDINGS: nothing wrong anywhere
                      Both have ten accounts, and more where there are more than 10,000 buckets.
        COUNT         of the findings of one run of a job, so many are listed, and of those beyond
                      one in twenty; 100000, the default, is Macie's
      The stand-in ends when its standard input closes.\
      """;

  private static final int FEWEST_ACCOUNTS = 10;
  private static final int BUCKETS_OF_ACCOUNT = 1_000;
  private static final int LISTED_BY_MACIE = 100_000;

  static Options parse(List<String> arguments) {
    var options = new Options(0, "sample", LISTED_BY_MACIE);
    for (int i = 0; i < arguments.size(); i += 2) {
      if (i + 1 == arguments.size()) {
        throw new IllegalArgumentException(arguments.get(i) + " needs a value");
      }
      options = options.with(arguments.get(i), arguments.get(i + 1));
    }
    return options;
  }

  private Options with(String name, String value) {
    return switch (name) {
      case "--port" -> new Options(number(value), organization, listedPerRun);
      case "--organization" -> new Options(port, value, listedPerRun);
      case "--listed-per-run" -> new Options(port, organization, number(value));
      default -> throw new IllegalArgumentException("There is no option " + name);
    };
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(text + " is not a number", notANumber);
    }
  }

  Organization organization(Instant now) {
    Organization made = make(now);
    made.findings().listPerRun(listedPerRun);
    return made;
  }

  private Organization make(Instant now) {
    String[] parts = organization.split(":", -1);
    String kind = parts[0].toLowerCase(Locale.ROOT);
    if (kind.equals("sample") && parts.length == 1) {
      return SampleOrganization.at(now);
    }
    if (parts.length != 4) {
      throw new IllegalArgumentException("There is no organization " + organization);
    }
    var generator = generator(parts, now);
    return switch (kind) {
      case "generated" -> generator.mixed();
      case "compliant" -> generator.compliant();
      default -> throw new IllegalArgumentException("There is no organization " + organization);
    };
  }

  private static OrganizationGenerator generator(String[] parts, Instant now) {
    int buckets = number(parts[2]);
    int accounts = Math.max(FEWEST_ACCOUNTS, buckets / BUCKETS_OF_ACCOUNT);
    var size = new OrganizationGenerator.Size(accounts, buckets, number(parts[3]));
    return new OrganizationGenerator(number(parts[1]), size, now);
  }
}
