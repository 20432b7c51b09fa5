package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.AgendaItem;
import fr.prefecture.clu.committee.AgendaItems;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;

/** Changes a point of an agenda; of a submitted record, only the subjects of the point. */
@Named
@RequestScoped
public class AgendaItemPage extends MeetingFrame {

    @Inject AgendaItems items;

    private Optional<AgendaItem> item;
    private ItemForm form;
    private int seen;

    @PostConstruct
    void begin() {
        item = items.find(number());
        item.ifPresent(
                known -> {
                    form = ItemForm.of(known);
                    seen = known.version();
                });
    }

    @Override
    protected Optional<Long> meetingId() {
        return item.map(known -> known.meeting().id());
    }

    public String save() throws IOException {
        items.change(number(), seen, form.terms());
        lead("/ordre-du-jour", Texts.of("committee.item.saved", form.terms().theme()));
        return null;
    }

    public String tag() throws IOException {
        items.tag(number(), form.terms().subjects());
        lead("/ordre-du-jour", Texts.of("committee.item.tagged", item().theme()));
        return null;
    }

    /** Somebody else changed the point since it was shown to who types. */
    public boolean isOvertaken() {
        return seen != item().version();
    }

    /** What is kept now, beside what is typed. */
    public ItemLine getKept() {
        return new ItemLine(item(), 0);
    }

    public boolean isRemoved() {
        return item().isRemoved();
    }

    public String getTheme() {
        return item().theme();
    }

    public String getAgendaAddress() {
        return address("/ordre-du-jour");
    }

    private AgendaItem item() {
        return item.orElseThrow();
    }

    public ItemForm getForm() {
        return form;
    }

    /** Once what the other one wrote has been shown, the next saving is meant. */
    public int getSeen() {
        return item().version();
    }

    public void setSeen(int seen) {
        this.seen = seen;
    }
}
