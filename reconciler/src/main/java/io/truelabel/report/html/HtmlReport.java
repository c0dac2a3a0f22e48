package io.truelabel.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import io.truelabel.report.History;
import io.truelabel.report.ObjectNames;
import io.truelabel.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A sweep as one page of HTML that opens anywhere, without a server and without a network.
 *
 * <p>What owners wrote is escaped for the place where it stands, and the page's own policy lets the
 * browser run nothing but the page's own scripts and ask nobody for anything.
 */
public final class HtmlReport {
  private static final String TEMPLATE = "page.jte";

  private HtmlReport() {}

  /**
   * Writes the page in UTF-8 and leaves the stream open.
   *
   * @param history the nights before; this one is added for the page alone
   * @param names the objects to be named; {@link ObjectNames#NONE} unless somebody asked
   */
  public static void write(Report report, History history, ObjectNames names, OutputStream out)
      throws IOException {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            Path.of("."),
            ContentType.Html,
            HtmlReport.class.getClassLoader(),
            HtmlReport.class.getPackageName());
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    engine.render(TEMPLATE, Page.of(report, history, names), new WriterOutput(writer));
    writer.flush();
  }
}
