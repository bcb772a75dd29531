package io.github.mettle.sheet;

import com.google.common.collect.ImmutableList;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * An immutable list that prints one element a line, so that nobody needs a loop to read it.
 *
 * <p>Equal to any other list of the same elements in the same order.
 *
 * @param <E> what is listed
 */
public final class Listing<E> extends AbstractList<E> implements RandomAccess {
  private final ImmutableList<E> elements;

  private Listing(ImmutableList<E> elements) {
    this.elements = elements;
  }

  /**
   * {@return a listing of these}
   *
   * @param elements in order, none of them null
   * @param <E> what is listed
   */
  public static <E> Listing<E> of(Collection<? extends E> elements) {
    return new Listing<>(ImmutableList.copyOf(elements));
  }

  static <E> Collector<E, ?, Listing<E>> toListing() {
    return Collectors.collectingAndThen(ImmutableList.<E>toImmutableList(), Listing::new);
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public E get(int index) {
    return elements.get(index);
  }

  @Override
  public List<E> subList(int from, int to) {
    return new Listing<>(elements.subList(from, to));
  }

  /** {@return a line for each element, or "none"} */
  @Override
  public String toString() {
    return isEmpty() ? "none" : stream().map(String::valueOf).collect(Collectors.joining("\n"));
  }
}
