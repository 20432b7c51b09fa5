package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.ChoiceRow;
import fr.prefecture.clu.listening.QuestionKind;
import fr.prefecture.clu.listening.QuestionRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A question as it is typed from paper.
 *
 * @param ticked the codes of the choices that were ticked
 * @param text what was written
 */
public record PaperQuestion(QuestionRow row, int number, Set<String> ticked, String text) {

    /** One box of it; its number is the key that ticks it. */
    public record Box(String id, String code, int key, String text, boolean ticked) {}

    /** As the form sends it. */
    static String name(QuestionRow row) {
        return "q-" + row.code();
    }

    public String name() {
        return name(row);
    }

    public String wording() {
        return row.wording("fr");
    }

    public String theme() {
        return row.theme();
    }

    public boolean comment() {
        return row.kind() == QuestionKind.COMMENT;
    }

    public boolean several() {
        return row.kind() == QuestionKind.SEVERAL;
    }

    public List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        for (ChoiceRow choice : row.choices()) {
            int key = boxes.size() + 1;
            boxes.add(
                    new Box(
                            name() + "-" + key,
                            choice.code(),
                            key,
                            choice.wording("fr"),
                            ticked.contains(choice.code())));
        }
        return boxes;
    }
}
