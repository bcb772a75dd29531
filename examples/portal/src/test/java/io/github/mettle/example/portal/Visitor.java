package io.github.mettle.example.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser of one person, without a picture. */
public final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String address;
  private String login = "";
  private String password = "";

  /** Creates one who is not logged in. */
  public Visitor(String address) {
    this.address = address;
  }

  /** Says who calls, without a page. */
  public void identify(String login, String password) {
    this.login = login;
    this.password = password;
  }

  /** Logs in. */
  public void logIn(String login, String password) {
    identify(login, password);
    HttpResponse<String> page =
        submit("/login", "/login", Map.of("username", login, "password", password));
    assertThat(page.uri().getPath()).isNotEqualTo("/login");
  }

  /** {@return the login} */
  public String login() {
    return login;
  }

  /** {@return what a program sends to say who it is} */
  public String authorization() {
    byte[] both = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  /** {@return the page at a path} */
  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)));
  }

  /** {@return the answer to a form of a page, sent with the token of that page} */
  public HttpResponse<String> submit(String page, String path, Map<String, String> form) {
    Matcher token = TOKEN.matcher(get(page).body());
    assertThat(token.find()).as("a token on " + page).isTrue();
    String body =
        "_csrf="
            + encode(token.group(1))
            + form.entrySet().stream()
                .map(field -> '&' + encode(field.getKey()) + '=' + encode(field.getValue()))
                .collect(Collectors.joining());
    return post(path, body);
  }

  /** {@return the answer to a form} */
  public HttpResponse<String> post(String path, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** {@return the answer to a call of a program, with a body in JSON unless that is empty} */
  public HttpResponse<String> call(String method, String path, String json, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Authorization", authorization())
            .method(method, HttpRequest.BodyPublishers.ofString(json));
    if (!json.isEmpty()) {
      request.setHeader("Content-Type", "application/json");
    }
    for (int at = 0; at < headers.length; at += 2) {
      request.setHeader(headers[at], headers[at + 1]);
    }
    return send(request);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
