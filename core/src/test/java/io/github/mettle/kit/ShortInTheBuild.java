package io.github.mettle.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/** A property that ends after so many tries, and goes on to its last with -Dmettle.tries=all. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@AddLifecycleHook(ShortInTheBuild.Hook.class)
public @interface ShortInTheBuild {
  /** Whether all are tried. */
  boolean ALL = "all".equals(System.getProperty("mettle.tries"));

  /** The number of tries in the build. */
  int tries();

  /** Counts the tries of one property. */
  final class Hook implements AroundTryHook {
    @Override
    public TryExecutionResult aroundTry(
        TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) {
      TryExecutionResult result = aTry.execute(parameters);
      Store<Integer> tries =
          Store.getOrCreate(List.of(Hook.class, "tries"), Lifespan.PROPERTY, () -> 0);
      tries.update(count -> count + 1);
      int most = context.targetMethod().getAnnotation(ShortInTheBuild.class).tries();
      boolean isEnough = !ALL && tries.get() >= most;
      boolean isFine = result.status() == TryExecutionResult.Status.SATISFIED;
      return isEnough && isFine ? TryExecutionResult.satisfied(true) : result;
    }
  }
}
