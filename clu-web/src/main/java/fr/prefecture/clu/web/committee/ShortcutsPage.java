package fr.prefecture.clu.web.committee;

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
