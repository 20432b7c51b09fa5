package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.listening.ComplaintTerms;
import fr.prefecture.clu.listening.ReasonRow;
import fr.prefecture.clu.web.kit.FormDeclaration;
import fr.prefecture.clu.web.kit.FormPage;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.List;

/** What the forms of a complaint have in common, when it is typed and when it is corrected. */
public abstract class ComplaintFormPage extends FormPage<ComplaintTerms> {

    @Inject ServiceUnits services;

    private PersonalWords words;

    /** The reasons that may be given. */
    abstract List<ReasonRow> reasons();

    @Override
    protected void declare(FormDeclaration<ComplaintTerms> form) {
        words = new PersonalWords(request);
        form.of(ComplaintTerms.class, "listening.complaint.field")
                .chooseName("service", services::names)
                .choose("reason", this::reasonItems)
                .choose("secondReason", this::reasonItems);
    }

    private List<SelectItem> reasonItems() {
        return reasons().stream().map(row -> new SelectItem(row.id(), row.name())).toList();
    }

    public PersonalWords getWords() {
        return words;
    }
}
