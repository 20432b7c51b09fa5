package fr.prefecture.clu.batch;

import java.util.Random;

/**
 * What is costly is asked of every input that is kept, or that a build changes; real fuzzing asks
 * it of a share of its inputs, and makes up more of them.
 */
public final class Costly {
    private static final boolean FUZZING = "1".equals(System.getenv("JAZZER_FUZZ"));

    private Costly() {}

    /**
     * @param share one input of so many, in real fuzzing
     * @param random begins with the input's hash, so that an input is always asked the same
     */
    public static boolean isDue(int share, Random random) {
        return random.nextInt(FUZZING ? share : 1) == 0;
    }
}
