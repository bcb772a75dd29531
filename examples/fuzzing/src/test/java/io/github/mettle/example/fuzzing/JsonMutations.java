package io.github.mettle.example.fuzzing;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes a valid document where its structure is: a value for another, a member left out, an
 * element given twice. What comes out is well-formed, so it gets past the parser.
 */
final class JsonMutations {
  private static final JsonMapper MAPPER = new JsonMapper();

  private static final String[] TEXTS = {
    "",
    "x",
    "2026-03-02",
    "2026-03-02T08:00:00Z",
    "2026-12-31T23:59:59+14:00",
    "0000-01-01",
    "9999-12-31",
    "MAJOR",
    "CRITICAL",
    "SUPPLIER",
    "SEVERE",
    "RESOLVED",
    "REOPENED",
    "GRANTED",
    "CLAIMED",
    "NCR-7",
    "first-articles",
    "UPHELD",
    "\u0301",
    "\u202e",
    "ß\uD83D\uDE00",
    "AaAa",
    "BBBB"
  };

  private static final String[] NUMBERS = {
    "0",
    "1",
    "-1",
    "0.5",
    "1e-6",
    "1e6",
    "1e9",
    "1e300",
    "4.9e-324",
    "1.7976931348623157E308",
    "0.1234567",
    "9223372036854.775807",
    "9223372036854775808",
    "2147483647",
    "1e-7",
    "100",
    "365"
  };

  private final FuzzedDataProvider data;
  private final JsonNode root;
  private final List<JsonNode> containers = new ArrayList<>();
  private final List<JsonNode> values = new ArrayList<>();

  private JsonMutations(FuzzedDataProvider data, JsonNode root) {
    this.data = data;
    this.root = root;
  }

  /** Returns the document with one to eight changes, as the data has it. */
  static String of(String json, FuzzedDataProvider data) {
    JsonMutations mutations = new JsonMutations(data, MAPPER.readTree(json));
    int changes = data.consumeInt(1, 8);
    for (int i = 0; i < changes; i++) {
      mutations.change();
    }
    return mutations.root.toString();
  }

  private void change() {
    containers.clear();
    values.clear();
    note(root);
    JsonNode container = containers.get(data.consumeInt(0, containers.size() - 1));
    if (container instanceof ObjectNode object && !object.isEmpty()) {
      change(object);
    } else if (container instanceof ArrayNode array && !array.isEmpty()) {
      change(array);
    }
  }

  private void note(JsonNode node) {
    values.add(node);
    if (node.isContainer()) {
      containers.add(node);
      node.forEach(this::note);
    }
  }

  private void change(ObjectNode object) {
    List<String> names = List.copyOf(object.propertyNames());
    String name = names.get(data.consumeInt(0, names.size() - 1));
    switch (data.consumeInt(0, 3)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(other(), object.get(name).deepCopy());
      default -> object.set(name, value());
    }
  }

  /** The name of another member anywhere in the document. */
  private String other() {
    List<String> names = new ArrayList<>();
    containers.forEach(container -> names.addAll(container.propertyNames()));
    return names.isEmpty() ? "x" : names.get(data.consumeInt(0, names.size() - 1));
  }

  private void change(ArrayNode array) {
    int index = data.consumeInt(0, array.size() - 1);
    switch (data.consumeInt(0, 3)) {
      case 0 -> array.remove(index);
      case 1 -> array.insert(index, array.get(index).deepCopy());
      case 2 -> array.add(array.remove(index));
      default -> array.set(index, value());
    }
  }

  private JsonNode value() {
    return switch (data.consumeInt(0, 4)) {
      case 0 -> MAPPER.getNodeFactory().stringNode(data.pickValue(TEXTS));
      case 1 -> MAPPER.readTree(data.pickValue(NUMBERS));
      case 2 -> MAPPER.getNodeFactory().booleanNode(data.consumeBoolean());
      case 3 -> MAPPER.getNodeFactory().stringNode(data.consumeString(12));
      default -> values.get(data.consumeInt(0, values.size() - 1)).deepCopy();
    };
  }
}
