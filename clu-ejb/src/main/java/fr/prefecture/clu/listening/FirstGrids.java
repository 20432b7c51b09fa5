package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.FigureTarget;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** ECO-62: the grid with which a survey begins, as the product ships it. */
final class FirstGrids {

    private static final String FILE = "mystery-grids.tsv";

    private FirstGrids() {}

    static List<MysteryCriterionRow> of(MysteryMedium medium) {
        try (InputStream in = FirstGrids.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells[0].equals(medium.name()))
                    .map(FirstGrids::criterion)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MysteryCriterionRow criterion(String[] cells) {
        int cell = 1;
        return new MysteryCriterionRow(
                0,
                cells[cell++],
                cells[cell++],
                Integer.parseInt(cells[cell++]),
                Integer.parseInt(cells[cell++]),
                cells[cell++].equals("oui"),
                cells[cell++].equals("oui"),
                cells[cell++],
                FigureTarget.Status.valueOf(cells[cell]));
    }
}
