package io.github.mettle.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.mettle.forecast.PartyForecast;
import io.github.mettle.insight.Gate;
import io.github.mettle.insight.ReviewPack;
import io.github.mettle.mapping.Bytes;
import io.github.mettle.mapping.Mapping;
import io.github.mettle.mapping.Table;
import io.github.mettle.policy.Policy;
import io.github.mettle.policy.PolicyBook;
import io.github.mettle.record.TrackRecord;
import io.github.mettle.refusal.RefusedException;
import io.github.mettle.sheet.BalanceSheet;
import io.github.mettle.sheet.Expectation;
import io.github.mettle.sheet.Posting;
import io.github.mettle.sheet.StatementOfChanges;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads and writes records, policies, gates, sheets, statements of changes, and the postings and
 * expectations behind them, as JSON; and writes all that is concluded from them.
 *
 * <p>Reading is strict: unknown and repeated fields, unknown enum names, instants without a zone
 * and everything that the values themselves refuse are refused, all at once, with the id of the
 * episode, the field, the rule and the value. What is written reads back as an equal value, and is
 * the same bytes on every machine. Records and lists of any length are read as a stream; a single
 * episode, policy or sheet of more than a million characters is refused.
 *
 * <pre>{@code
 * TrackRecord record = MettleJson.readRecord("""
 *     {"party": "Ruhr Steelworks",
 *      "episodes": [{"kind": "gesture", "id": "g", "at": "2026-05-04", "level": "DELIGHTED"}]}""");
 * }</pre>
 *
 * <p>Needs {@code tools.jackson.core:jackson-core} on the path; the rest of the library does not.
 */
public final class MettleJson extends InsightWriting {
  private MettleJson() {}

  /**
   * {@return the record that the text says}
   *
   * @param json one document
   * @throws RefusedException with everything that is wrong
   */
  public static TrackRecord readRecord(String json) {
    return JsonSource.read(json, RecordJson::read);
  }

  /** {@return as {@link #readRecord(String)}, of a document in UTF-8, which is not closed} */
  public static TrackRecord readRecord(InputStream json) throws IOException {
    return JsonSource.read(json, RecordJson::read);
  }

  /**
   * {@return the records of a portfolio, one a line (JSON Lines), read when the stream is}
   *
   * <p>Weighing can begin before reading ends, and memory holds only the lines at work: one, or one
   * a thread if the stream is made parallel, in which case the records come in no order. What is
   * wrong ends the stream, and is said with the number of its line.
   *
   * <pre>{@code
   * scorecard.weighAll(MettleJson.readRecords(stream).parallel(), "2026-11-21")
   *     .forEach(sheet -> System.out.println(sheet.party() + " " + sheet.trust()));
   * }</pre>
   *
   * @param lines documents in UTF-8, each on a line of at most 2^28 bytes; blank lines are skipped;
   *     not closed. While it is read, a {@link RefusedException} says what is wrong with a line,
   *     and an {@link UncheckedIOException} that the stream cannot be read
   */
  public static Stream<TrackRecord> readRecords(InputStream lines) {
    return JsonLines.records(lines, JsonLines.LONGEST);
  }

  /**
   * {@return the policy that the text says; what it leaves out is the standard's}
   *
   * @param json one document
   * @throws RefusedException with everything that is wrong
   */
  public static Policy readPolicy(String json) {
    return JsonSource.read(json, source -> PolicyJson.read(source.document()));
  }

  /** {@return as {@link #readPolicy(String)}, of a document in UTF-8, which is not closed} */
  public static Policy readPolicy(InputStream json) throws IOException {
    return JsonSource.read(json, source -> PolicyJson.read(source.document()));
  }

  /**
   * {@return the book of policies that the text says; a policy is a book without chapters}
   *
   * <p>A book is an object with {@code "format": "mettle-policy-book/1"}, its {@code policy}, and
   * its {@code chapters} in their order, each with a {@code name}, its {@code tags} and what is
   * {@code expected}: any of the keys of a policy but {@code weights}, {@code baseRates}, {@code
   * targets}, {@code halfLifeDays}, {@code priorWeight}, {@code confidence}, {@code sourceWeights},
   * {@code negativity} and {@code writeOff}. A number that the policy leaves out, at any depth, is
   * that of the standard policy; one that a chapter leaves out is that of the book.
   *
   * <pre>{@code
   * PolicyBook book = MettleJson.readPolicyBook("""
   *     {"format": "mettle-policy-book/1",
   *      "policy": {"negativity": 2},
   *      "chapters": [{"name": "castings", "tags": {"commodity": "castings"},
   *                    "expected": {"grace": {"deliver": "P2D"}}}]}""");
   * book.policy(1).grace().get(Criterion.DELIVER).toDays();    // 2
   * }</pre>
   *
   * @param json one document
   * @throws RefusedException with all problems, those of a chapter with its name
   */
  public static PolicyBook readPolicyBook(String json) {
    return JsonSource.read(json, source -> PolicyBookJson.read(source.document()));
  }

  /**
   * {@return the book of policies that the stream says; a policy is a book without chapters}
   *
   * @param json one document in UTF-8, as {@link #readPolicyBook(String)} reads it; not closed
   * @throws RefusedException with all problems, those of a chapter with its name
   * @throws IOException if the stream cannot be read
   */
  public static PolicyBook readPolicyBook(InputStream json) throws IOException {
    return JsonSource.read(json, source -> PolicyBookJson.read(source.document()));
  }

  /**
   * {@return the sheet that the text says: amounts and trust, without the facts behind them}
   *
   * @param json one document
   * @throws RefusedException with everything that is wrong
   */
  public static BalanceSheet readSheet(String json) {
    return JsonSource.read(json, source -> SheetJson.read(source.document()));
  }

  /** {@return as {@link #readSheet(String)}, of a document in UTF-8, which is not closed} */
  public static BalanceSheet readSheet(InputStream json) throws IOException {
    return JsonSource.read(json, source -> SheetJson.read(source.document()));
  }

  /**
   * {@return the statement of changes that the text says}
   *
   * @param json one document
   * @throws RefusedException with everything that is wrong; above all, a flow that does not close
   */
  public static StatementOfChanges readChanges(String json) {
    return JsonSource.read(json, source -> ChangesJson.read(source.document()));
  }

  /**
   * {@return the statement of changes that the stream says}
   *
   * @param json one document in UTF-8; not closed
   * @throws RefusedException with everything that is wrong; above all, a flow that does not close
   * @throws IOException if the stream cannot be read
   */
  public static StatementOfChanges readChanges(InputStream json) throws IOException {
    return JsonSource.read(json, source -> ChangesJson.read(source.document()));
  }

  /**
   * {@return the postings that the text says, as {@link #writePostings} wrote them}
   *
   * @param json one document
   * @throws RefusedException with everything that is wrong
   */
  public static ImmutableList<Posting> readPostings(String json) {
    return ImmutableList.copyOf(JsonSource.read(json, JournalJson::readPostings));
  }

  /** {@return as {@link #readPostings(String)}, of a document in UTF-8, which is not closed} */
  public static ImmutableList<Posting> readPostings(InputStream json) throws IOException {
    return ImmutableList.copyOf(JsonSource.read(json, JournalJson::readPostings));
  }

  /**
   * {@return the expectations that the text says, as {@link #writeExpectations} wrote them}
   *
   * @param json one document
   * @throws RefusedException with everything that is wrong
   */
  public static ImmutableList<Expectation> readExpectations(String json) {
    return ImmutableList.copyOf(JsonSource.read(json, JournalJson::readExpectations));
  }

  /** {@return as {@link #readExpectations(String)}, of a document in UTF-8, which is not closed} */
  public static ImmutableList<Expectation> readExpectations(InputStream json) throws IOException {
    return ImmutableList.copyOf(JsonSource.read(json, JournalJson::readExpectations));
  }

  /**
   * {@return the gate that the text says}
   *
   * @param json one document
   * @throws RefusedException with everything that is wrong
   */
  public static Gate readGate(String json) {
    return JsonSource.read(json, source -> GateJson.read(source.document()));
  }

  /**
   * {@return the gate that the stream says}
   *
   * @param json one document in UTF-8; not closed
   * @throws RefusedException with everything that is wrong
   * @throws IOException if the stream cannot be read
   */
  public static Gate readGate(InputStream json) throws IOException {
    return JsonSource.read(json, source -> GateJson.read(source.document()));
  }

  /**
   * {@return the record as one line of JSON}
   *
   * @param record to write
   */
  public static String write(TrackRecord record) {
    return JsonSink.toText(sink -> RecordJson.write(record, sink));
  }

  /**
   * Writes the record as one line of JSON in UTF-8.
   *
   * @param record to write
   * @param stream to write to; not closed
   * @throws IOException if the stream cannot be written
   */
  public static void write(TrackRecord record, OutputStream stream) throws IOException {
    JsonSink.toStream(stream, sink -> RecordJson.write(record, sink));
  }

  /**
   * {@return the sheet as one line of JSON}
   *
   * @param sheet to write
   */
  public static String write(BalanceSheet sheet) {
    return JsonSink.toText(sink -> SheetJson.write(sheet, sink));
  }

  /**
   * {@return the review of a period as one line of JSON}
   *
   * @param review to write
   */
  public static String write(ReviewPack review) {
    return JsonSink.toText(sink -> ReviewJson.write(review, sink));
  }

  /**
   * {@return the statement of changes as one line of JSON}
   *
   * @param statement to write
   */
  public static String write(StatementOfChanges statement) {
    return JsonSink.toText(sink -> ChangesJson.write(statement, sink));
  }

  /**
   * {@return the postings of the sheet as one line of JSON}
   *
   * @param sheet weighed here
   * @throws IllegalStateException if the sheet was not weighed here, but read
   */
  public static String writePostings(BalanceSheet sheet) {
    return JsonSink.toText(sink -> JournalJson.writePostings(sheet, sink));
  }

  /**
   * Writes the postings of the sheet as one line of JSON in UTF-8.
   *
   * @param sheet weighed here
   * @param stream to write to; not closed
   * @throws IllegalStateException if the sheet was not weighed here, but read
   * @throws IOException if the stream cannot be written
   */
  public static void writePostings(BalanceSheet sheet, OutputStream stream) throws IOException {
    JsonSink.toStream(stream, sink -> JournalJson.writePostings(sheet, sink));
  }

  /**
   * {@return the expectations of the sheet as one line of JSON}
   *
   * @param sheet weighed here
   * @throws IllegalStateException if the sheet was not weighed here, but read
   */
  public static String writeExpectations(BalanceSheet sheet) {
    return JsonSink.toText(sink -> JournalJson.writeExpectations(sheet, sink));
  }

  /**
   * Writes the expectations of the sheet as one line of JSON in UTF-8.
   *
   * @param sheet weighed here
   * @param stream to write to; not closed
   * @throws IllegalStateException if the sheet was not weighed here, but read
   * @throws IOException if the stream cannot be written
   */
  public static void writeExpectations(BalanceSheet sheet, OutputStream stream) throws IOException {
    JsonSink.toStream(stream, sink -> JournalJson.writeExpectations(sheet, sink));
  }

  /**
   * {@return the policy as one line of JSON, every number in it}
   *
   * @param policy to write
   */
  public static String write(Policy policy) {
    return policy.toJson();
  }

  /**
   * {@return the book of policies as one line of JSON, every number in it}
   *
   * @param book to write
   */
  public static String write(PolicyBook book) {
    return book.toJson();
  }

  /**
   * {@return the forecasts of a party as one line of JSON}
   *
   * @param forecast to write
   */
  public static String write(PartyForecast forecast) {
    return JsonSink.toText(sink -> ForecastJson.write(forecast, sink));
  }

  /**
   * {@return the gate as one line of JSON}
   *
   * @param gate to write
   */
  public static String write(Gate gate) {
    return JsonSink.toText(sink -> GateJson.write(gate, sink));
  }

  /**
   * {@return the mappings in the text: one, or a list}
   *
   * @param json one document
   * @throws RefusedException with everything that is wrong
   */
  public static ImmutableList<Mapping> readMappings(String json) {
    return JsonSource.read(json, source -> MappingJson.read(source.document()));
  }

  /**
   * {@return the mappings in the stream: one, or a list}
   *
   * @param json one document in UTF-8; not closed
   * @throws RefusedException with everything that is wrong
   * @throws IOException if the stream cannot be read
   */
  public static ImmutableList<Mapping> readMappings(InputStream json) throws IOException {
    return JsonSource.read(json, source -> MappingJson.read(source.document()));
  }

  /**
   * {@return the mappings as one line of JSON}
   *
   * @param mappings to write
   */
  public static String write(Mapping... mappings) {
    return JsonSink.toText(sink -> MappingWriter.write(List.of(mappings), sink));
  }

  /**
   * {@return the objects of a JSON document as a table, for an {@link
   * io.github.mettle.mapping.Importer}}
   *
   * <p>Its columns are paths in the objects, such as {@code status} or {@code page.name}, and in
   * the document around them where they begin with a slash. Where the mapping gives no path to the
   * rows, they are the elements of the list that the document is, or the documents that follow one
   * another (JSON Lines).
   *
   * @param file in UTF-8
   */
  public static Table table(Path file) {
    Path name = file.getFileName();
    return new JsonTable(
        name == null ? "" : name.toString(),
        () -> new BufferedInputStream(Files.newInputStream(file)));
  }

  /**
   * {@return the objects of a JSON document as a table}
   *
   * @param name by which messages call it
   * @param json in UTF-8
   */
  public static Table table(String name, Bytes json) {
    return new JsonTable(name, json);
  }

  /**
   * {@return the JSON Schema of a format, such as {@code mettle-ranking/1}}
   *
   * @param format one of {@link #formats()}
   * @throws RefusedException if it is not
   */
  public static String schema(String format) {
    return Schemas.of(format);
  }

  /** {@return the formats that have a schema} */
  public static ImmutableSet<String> formats() {
    return Schemas.FORMATS;
  }

  /**
   * {@return the same document with a line for each field; numbers stay as they are}
   *
   * @param json one document
   */
  public static String indented(String json) {
    return JsonSink.indented(json);
  }
}
