package org.broadsheet.pipeline;

import java.util.function.BiFunction;
import org.broadsheet.article.ArticleException;

/**
 * One step of the run. Stateless after construction; safe to share between threads.
 *
 * @param name as it stands in the table {@code problems}
 * @param step the work
 * @param <I> what goes in
 * @param <O> what comes out
 */
public record Stage<I, O>(String name, Step<? super I, ? extends O> step) {
  /** The work of a stage. */
  @FunctionalInterface
  public interface Step<I, O> {
    /**
     * Does the work for one article.
     *
     * @throws ArticleException where the article cannot be read; the run goes on without it
     */
    O apply(I input) throws ArticleException;
  }

  /** This stage, then that one; a failure keeps the name of the stage in which it happened. */
  public <R> Stage<I, R> then(Stage<? super O, ? extends R> next) {
    return new Stage<>(name + ", " + next.name, input -> next.run(run(input)));
  }

  /**
   * This stage, but where a fault of ours stops it, what the others can go on with. What is wrong
   * with the article itself still fails.
   *
   * @param rest makes it of the input and the fault
   */
  public Stage<I, O> orElse(BiFunction<? super I, ? super StageException, ? extends O> rest) {
    return new Stage<>(
        name,
        input -> {
          try {
            return run(input);
          } catch (StageException e) {
            if (e.isFault()) {
              return rest.apply(input, e);
            }
            throw e;
          }
        });
  }

  /**
   * Does the work, and says in which stage it failed.
   *
   * @throws StageException where the article cannot be read
   */
  public O run(I input) throws StageException {
    try {
      return step.apply(input);
    } catch (StageException e) {
      throw e;
    } catch (ArticleException e) {
      throw new StageException(name, e.getMessage(), e);
    } catch (RuntimeException | StackOverflowError e) {
      // A fault of ours in one article must not take the others with it.
      throw new StageException(name, "internal fault: " + e, e);
    }
  }
}
