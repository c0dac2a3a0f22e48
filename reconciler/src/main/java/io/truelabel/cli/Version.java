package io.truelabel.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;
import software.amazon.awssdk.core.util.VersionInfo;

/** The versions of what runs, as a report about a mistake needs them. */
final class Version implements IVersionProvider {

  private static final String FILE = "version.properties";

  @Override
  public String[] getVersion() throws IOException {
    return new String[] {
      "truelabel " + own(),
      "Java " + Runtime.version().feature() + ", AWS SDK for Java " + VersionInfo.SDK_VERSION
    };
  }

  private static String own() throws IOException {
    Properties properties = new Properties();
    try (InputStream file = Version.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IOException("The build left out " + FILE + ". Build Truelabel again.");
      }
      properties.load(file);
    }
    return properties.getProperty("version", "");
  }
}
