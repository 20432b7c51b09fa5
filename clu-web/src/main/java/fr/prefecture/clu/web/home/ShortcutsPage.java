package fr.prefecture.clu.web.home;

import fr.prefecture.clu.web.committee.LineChoice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** Every key that a page of ours listens to. */
@Named
@RequestScoped
public class ShortcutsPage {

    public List<LineChoice> getChoices() {
        return LineChoice.all();
    }
}
