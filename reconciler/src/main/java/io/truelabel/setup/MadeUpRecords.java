package io.truelabel.setup;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Objects that Macie takes for sensitive and that belong to nobody: records of employees, and keys
 * of AWS.
 *
 * <p>They are made up anew each time. In a file of the project they would set off every scanner for
 * secrets, and Macie leaves out the keys that AWS's own documents show.
 */
final class MadeUpRecords {
  private static final String EMPLOYEES = "personnel/employees.csv";
  private static final String KEYS_OF_AWS = "backup/deploy.env";
  private static final String HARMLESS = "README.txt";

  /** The names of all objects. */
  static final List<String> KEYS = List.of(EMPLOYEES, KEYS_OF_AWS, HARMLESS);

  private static final int ROWS = 250;
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final List<String> FIRST =
      List.of("Alma", "Bruno", "Carla", "David", "Elena", "Frank", "Greta", "Henry");
  private static final List<String> LAST =
      List.of("Abbott", "Becker", "Conrad", "Dalton", "Ellis", "Foster", "Granger", "Hobbs");
  private static final List<String> STREETS =
      List.of("Maple Street", "Oak Avenue", "Mill Road", "River Drive");

  private final RandomGenerator random;

  MadeUpRecords(RandomGenerator random) {
    this.random = random;
  }

  /** Every object's text, by its name. */
  Map<String, String> objects() {
    Map<String, String> objects = new TreeMap<>();
    objects.put(EMPLOYEES, employees());
    objects.put(KEYS_OF_AWS, keys());
    objects.put(
        HARMLESS, "Made-up data, to see Truelabel at work. Delete the stack to be rid of it.\n");
    return objects;
  }

  private String employees() {
    return IntStream.range(0, ROWS)
        .mapToObj(this::employee)
        .collect(
            Collectors.joining(
                "\n", "Employee,Name,Address,Date of birth,Social Security Number\n", "\n"));
  }

  private String employee(int row) {
    return "%s,%s %s,\"%s %s, Springfield, IL 627%s\",19%s-0%s-1%s,%s-%s-%s"
        .formatted(
            1_000 + row,
            one(FIRST),
            one(LAST),
            between(1, 999),
            one(STREETS),
            between(10, 99),
            between(60, 99),
            between(1, 9),
            between(0, 9),
            between(100, 665),
            between(10, 99),
            between(1_000, 9_999));
  }

  private String keys() {
    return "AWS_ACCESS_KEY_ID=AKIA%s\nAWS_SECRET_ACCESS_KEY=%s\nAWS_DEFAULT_REGION=us-east-1\n"
        .formatted(text(UPPER, 16), text(BASE64, 40));
  }

  private String one(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  private String text(String alphabet, int length) {
    return random
        .ints(length, 0, alphabet.length())
        .mapToObj(at -> alphabet.substring(at, at + 1))
        .collect(Collectors.joining());
  }
}
