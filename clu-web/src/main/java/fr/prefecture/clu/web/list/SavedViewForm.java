package fr.prefecture.clu.web.list;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** What is typed of a view. */
public final class SavedViewForm {

    private String name = "";
    private boolean usual;

    /** Whether it could be saved; what is refused is said at the name. */
    boolean isSaved(Runnable saving) {
        try {
            saving.run();
            return true;
        } catch (RuleBroken rule) {
            String text = Texts.of(rule.getMessage(), rule.arguments().toArray());
            FacesContext.getCurrentInstance()
                    .addMessage("nom", new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
            return false;
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public boolean isUsual() {
        return usual;
    }

    public void setUsual(boolean usual) {
        this.usual = usual;
    }
}
