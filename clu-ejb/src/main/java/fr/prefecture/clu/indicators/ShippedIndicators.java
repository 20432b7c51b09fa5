package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.FigureUnit;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** IND-17: the definitions of the computed indicators, which hold no figure: anybody may read. */
@Stateless
@PermitAll
public class ShippedIndicators {

    private static final int CELLS = 8;

    public List<ShippedIndicator> all() {
        return shipped();
    }

    static List<ShippedIndicator> shipped() {
        try (InputStream in = ShippedIndicators.class.getResourceAsStream("computed.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(ShippedIndicators::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ShippedIndicator of(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != CELLS) {
            throw new IllegalStateException("not " + CELLS + " cells: " + line);
        }
        return new ShippedIndicator(
                cells[0],
                FigureUnit.valueOf(cells[1]),
                IndicatorFrequency.valueOf(cells[2]),
                cells[3],
                new IndicatorTerms(cells[4], cells[5], cells[6], cells[7]));
    }
}
