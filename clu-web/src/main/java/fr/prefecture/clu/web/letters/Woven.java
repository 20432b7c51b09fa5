package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.Comparison.Change;
import fr.prefecture.clu.letters.Comparison.Piece;
import java.util.ArrayList;
import java.util.List;

/** Two sides of a changed line as one: what they share stands once. */
final class Woven {

    private Woven() {}

    static List<Piece> of(List<Piece> before, List<Piece> after) {
        List<Piece> line = new ArrayList<>();
        int right = 0;
        for (Piece piece : before) {
            if (piece.change() == Change.REMOVED) {
                line.add(piece);
            } else {
                while (right < after.size() && after.get(right).change() == Change.ADDED) {
                    line.add(after.get(right));
                    right++;
                }
                line.add(piece);
                right++;
            }
        }
        while (right < after.size()) {
            line.add(after.get(right));
            right++;
        }
        return line;
    }
}
