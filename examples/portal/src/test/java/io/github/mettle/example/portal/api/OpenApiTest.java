package io.github.mettle.example.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mettle.example.portal.Running;
import io.github.mettle.example.portal.Visitor;
import io.github.mettle.example.portal.people.ForSuppliers;
import io.github.mettle.json.MettleJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;

/** The description says what there is to call, no more and no less. */
@ExtendWith(Running.Provider.class)
class OpenApiTest {
  private static final Pattern FORMAT = Pattern.compile("mettle-[a-z]+/\\d");

  private final Running portal;
  private final String text;
  private final Map<String, Object> description;

  OpenApiTest(Running portal) {
    this.portal = portal;
    text = new Visitor(portal.address()).get("/api/openapi.yaml").body();
    description = new Yaml().load(text);
  }

  @Test
  void describesEveryCallAndNoOther() {
    List<String> described = new ArrayList<>();
    paths()
        .forEach(
            (path, calls) -> calls.keySet().forEach(method -> described.add(method + " " + path)));

    assertThat(described).containsExactlyInAnyOrderElementsOf(calls().map(Call::toString).toList());
  }

  @Test
  void saysWhoMayCall() {
    calls()
        .forEach(
            call -> {
              Map<String, Object> operation = paths().get(call.path()).get(call.method());
              boolean both = call.handler().hasMethodAnnotation(ForSuppliers.class);
              assertThat(operation.get("description"))
                  .as(call.toString())
                  .isEqualTo(
                      both ? "For buyers, and for suppliers about themselves." : "For buyers.");
            });
  }

  @Test
  void namesFormatsThatThereAre() {
    assertThat(FORMAT.matcher(text).results().map(match -> match.group()).distinct())
        .hasSize(8)
        .allSatisfy(format -> assertThat(MettleJson.formats()).contains(format));
  }

  private record Call(String method, String path, HandlerMethod handler) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private Stream<Call> calls() {
    return portal
        .get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .entrySet()
        .stream()
        .filter(one -> path(one.getKey()).startsWith("/api/"))
        .map(
            one -> {
              RequestMethod method =
                  one.getKey().getMethodsCondition().getMethods().iterator().next();
              return new Call(
                  method.name().toLowerCase(Locale.ROOT), path(one.getKey()), one.getValue());
            });
  }

  private static String path(RequestMappingInfo mapping) {
    String pattern = mapping.getPatternValues().iterator().next();
    return pattern.replace("{side:supplier|buyer}", "{side}");
  }

  @SuppressWarnings("unchecked")
  private Map<String, Map<String, Map<String, Object>>> paths() {
    return (Map<String, Map<String, Map<String, Object>>>) description.get("paths");
  }
}
