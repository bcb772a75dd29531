package io.github.mettle.example.scorecard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks in .xlsx, as small as they can be. */
final class Workbooks {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private Workbooks() {}

  /** A workbook of one sheet, whose rows are given in XML. */
  static Path of(Path file, String rows) {
    return of(file, "", rows);
  }

  /** The same, with a declaration of the document's type before the sheet. */
  static Path of(Path file, String type, String rows) {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      add(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
              + override("/xl/workbook.xml", "sheet.main")
              + override("/xl/worksheets/sheet1.xml", "worksheet")
              + override("/xl/styles.xml", "styles")
              + "</Types>");
      add(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\""
              + MAIN
              + "\" xmlns:r=\""
              + RELATIONS
              + "\"><sheets><sheet name=\"Orders\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
      add(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"rId1\" Type=\""
              + RELATIONS
              + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
              + "<Relationship Id=\"rId2\" Type=\""
              + RELATIONS
              + "/styles\" Target=\"styles.xml\"/></Relationships>");
      add(
          zip,
          "xl/styles.xml",
          "<styleSheet xmlns=\""
              + MAIN
              + "\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
              + "</styleSheet>");
      add(
          zip,
          "xl/worksheets/sheet1.xml",
          type
              + "<worksheet xmlns=\""
              + MAIN
              + "\"><sheetData>"
              + rows
              + "</sheetData></worksheet>");
      return file;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** A row whose cells are texts; or numbers, after "#"; or days, after "@"; or nothing. */
  static String row(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < cells.length; i++) {
      String place = "r=\"" + (char) ('A' + i) + number + "\"";
      String cell = cells[i];
      if (cell.startsWith("#")) {
        row.append("<c " + place + "><v>" + cell.substring(1) + "</v></c>");
      } else if (cell.startsWith("@")) {
        row.append("<c " + place + " s=\"1\"><v>" + cell.substring(1) + "</v></c>");
      } else if (!cell.isEmpty()) {
        row.append("<c " + place + " t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
      }
    }
    return row.append("</row>").toString();
  }

  private static String override(String part, String type) {
    return "<Override PartName=\""
        + part
        + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
        + type
        + "+xml\"/>";
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write((HEAD + text).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
