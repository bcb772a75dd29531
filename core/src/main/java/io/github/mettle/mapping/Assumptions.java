package io.github.mettle.mapping;

import com.google.common.base.Splitter;
import io.github.mettle.record.Episode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a mapping assumes: sentences, and the fields of which each episode is told by a tag that
 * they were assumed. Who sets such a field anew takes the assumption back. Not thread-safe.
 */
final class Assumptions {
  private static final String TAG = TargetFields.TAG + Episode.ASSUMED;
  private static final String BLANK = " ";

  private final List<String> sentences = new ArrayList<>();
  private final Map<String, String> fields = new LinkedHashMap<>();

  /** Takes over those of a mapping: its sentences, and the tag among its rules. */
  void copy(Mapping from, Map<String, FieldRule> rules) {
    sentences.addAll(from.assumptions());
    FieldRule tag = rules.get(TAG);
    if (tag != null && tag.source() instanceof CellSource.Constant constant) {
      rules.remove(TAG);
      for (String field : Splitter.on(BLANK).omitEmptyStrings().split(constant.value())) {
        fields.put(field, sentence(field, rules));
      }
    }
  }

  /** The sentence about a field that was assumed to be the same in every row. */
  private String sentence(String field, Map<String, FieldRule> rules) {
    FieldRule rule = rules.get(field);
    String end =
        rule != null && rule.source() instanceof CellSource.Constant constant
            ? end(field, constant.value())
            : "";
    return sentences.stream()
        .filter(it -> !end.isEmpty() && it.endsWith(end))
        .findFirst()
        .orElse("");
  }

  private static String end(String field, String value) {
    return ": " + field + " is " + value;
  }

  void add(String sentence) {
    sentences.add(sentence);
  }

  void add(String field, String value, String why) {
    add(field, why + end(field, value));
  }

  void add(String field, String sentence) {
    fields.put(field, sentence);
    sentences.add(sentence);
  }

  /** Takes an assumption back, if there is one about the field. */
  void retract(String field) {
    String sentence = fields.remove(field);
    if (sentence != null) {
      sentences.remove(sentence);
    }
  }

  List<String> sentences() {
    return sentences;
  }

  /** {@return the rules, and that of the tag if anything was assumed} */
  Map<String, FieldRule> tagged(Map<String, FieldRule> rules) {
    Map<String, FieldRule> tagged = new LinkedHashMap<>(rules);
    if (!fields.isEmpty()) {
      tagged.put(TAG, FieldRule.constant(String.join(BLANK, fields.keySet())));
    }
    return tagged;
  }
}
