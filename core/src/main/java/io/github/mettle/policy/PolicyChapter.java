package io.github.mettle.policy;

import com.google.common.collect.ImmutableMap;
import io.github.mettle.reflection.NotByReflection;
import java.util.Map;
import java.util.Objects;

/** A chapter of a {@link PolicyBook}: what is expected of the episodes that bear its tags. */
@NotByReflection
public final class PolicyChapter {
  private final String name;
  private final ImmutableMap<String, String> tags;
  private final Policy policy;

  PolicyChapter(String name, ImmutableMap<String, String> tags, Policy policy) {
    this.name = name;
    this.tags = tags;
    this.policy = policy;
  }

  /** {@return the name, unique in the book} */
  public String name() {
    return name;
  }

  /** {@return the tags that an episode must bear, at least one} */
  public ImmutableMap<String, String> tags() {
    return tags;
  }

  /** {@return the policy of the book with the expectations of this chapter} */
  public Policy policy() {
    return policy;
  }

  /**
   * {@return whether an episode with these tags bears all tags of this chapter}
   *
   * @param given the tags of the episode
   */
  public boolean matches(Map<String, String> given) {
    for (Map.Entry<String, String> tag : tags.entrySet()) {
      if (!tag.getValue().equals(given.get(tag.getKey()))) {
        return false;
      }
    }
    return true;
  }

  /** How the chapter is named in problems and differences. */
  static String subject(String name) {
    return "chapter " + name;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof PolicyChapter other
        && name.equals(other.name)
        && tags.equals(other.tags)
        && policy.equals(other.policy);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, tags, policy);
  }

  /** {@return the name and the tags, such as "chapter castings {commodity=castings}"} */
  @Override
  public String toString() {
    return subject(name) + " " + tags;
  }
}
