package io.github.mettle.example.portal.forms;

import io.github.mettle.json.MettleJson;
import io.github.mettle.record.Episode;
import io.github.mettle.refusal.RefusedException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes episodes of what people write, and the other way. The library judges what is right. */
@Component
public class FormReader {
  private final JsonMapper mapper;

  FormReader(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * {@return a new episode}
   *
   * @param form of its kind
   * @param written what was written, by field
   * @throws RefusedException with all that is wrong
   */
  public Episode read(FactForm form, Map<String, String> written) {
    ObjectNode fact = mapper.createObjectNode().put("kind", form.kind().key());
    return read(fill(fact, form.fields(), written));
  }

  /**
   * {@return an episode with fields as they were written, and the rest as it was}
   *
   * @throws RefusedException with all that is wrong
   */
  public Episode change(Episode episode, FactForm form, Map<String, String> written) {
    return read(fill(tree(episode), form.fields(), written));
  }

  /**
   * {@return an episode with one more of what can be added to it}
   *
   * @throws RefusedException with all that is wrong
   */
  public Episode add(Episode episode, FactForm form, Map<String, String> written) {
    ObjectNode fact = tree(episode);
    fill(fact.withArray(form.list()).addObject(), form.itemFields(), written);
    return read(fact);
  }

  /** {@return what is written in the form of an episode, by field} */
  public Map<String, String> written(Episode episode, FactForm form) {
    ObjectNode fact = tree(episode);
    Map<String, String> written = new LinkedHashMap<>();
    for (Field field : form.fields()) {
      JsonNode value = fact.get(field.name());
      written.put(field.name(), value == null ? "" : value.asString());
    }
    return written;
  }

  /**
   * Something that a fact says.
   *
   * @param label of what it is about
   * @param value as people read it
   */
  public record Line(String label, String value) {}

  /** {@return what a fact says, minus what can be added to it; first the fields of its form} */
  public List<Line> lines(Episode episode, FactForm form) {
    ObjectNode fact = tree(episode);
    fact.remove(List.of("kind", "id", form.list()));
    List<Line> lines = new ArrayList<>();
    for (Field field : form.fields()) {
      JsonNode value = fact.remove(field.name());
      if (value != null) {
        lines.add(new Line(field.label(), field.shown(value.asString())));
      }
    }
    fact.forEachEntry(
        (name, value) ->
            lines.add(new Line(name, value.isString() ? value.asString() : value.toString())));
    return lines;
  }

  /** {@return what was added to a fact, each by the fields of its form} */
  public List<List<String>> items(Episode episode, FactForm form) {
    List<List<String>> items = new ArrayList<>();
    for (JsonNode item : tree(episode).path(form.list())) {
      items.add(
          form.itemFields().stream()
              .map(field -> field.shown(item.path(field.name()).asString("")))
              .toList());
    }
    return items;
  }

  /** {@return the day on which an episode began} */
  public String day(Episode episode) {
    return LocalDate.ofEpochDay(episode.beganAt().day()).toString();
  }

  private static ObjectNode fill(ObjectNode fact, List<Field> fields, Map<String, String> written) {
    for (Field field : fields) {
      String text = written.getOrDefault(field.name(), "").strip();
      if (text.isEmpty()) {
        fact.remove(field.name());
      } else if (field.type() == Field.Type.NUMBER) {
        putNumber(fact, field.name(), text);
      } else {
        fact.put(field.name(), text);
      }
    }
    return fact;
  }

  /** What is no number goes on as text, to be refused like anything else. */
  private static void putNumber(ObjectNode fact, String name, String text) {
    try {
      fact.put(name, new BigDecimal(text));
    } catch (NumberFormatException noNumber) {
      fact.put(name, text);
    }
  }

  private ObjectNode tree(Episode episode) {
    return (ObjectNode) mapper.readTree(MettleJson.write(episode));
  }

  private Episode read(ObjectNode fact) {
    return MettleJson.readEpisode(mapper.writeValueAsString(fact));
  }
}
