package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.ComplaintActions;
import fr.prefecture.clu.listening.ComplaintReasons;
import fr.prefecture.clu.listening.ComplaintSheet;
import fr.prefecture.clu.listening.ComplaintTerms;
import fr.prefecture.clu.listening.Complaints;
import fr.prefecture.clu.listening.ReasonRow;
import fr.prefecture.clu.web.kit.FormDeclaration;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A complaint that is corrected: never over what was not seen. ECO-89 */
@Named
@RequestScoped
public class ChangeComplaintPage extends ComplaintFormPage {

    @Inject Complaints complaints;
    @Inject ComplaintReasons reasons;

    private Optional<ComplaintSheet> sheet;

    @Override
    protected void declare(FormDeclaration<ComplaintTerms> form) {
        super.declare(form);
        sheet =
                ComplaintWords.number(request, "id")
                        .filter(complaints::isChangeable)
                        .flatMap(complaints::find);
        sheet.ifPresent(one -> form.change(one.terms(), one.row().version()));
    }

    @Override
    protected void send(ComplaintTerms typed) throws IOException {
        complaints.change(
                sheet().row().id(), getForm().version(), typed, getWords().areIndispensable());
        messages.tellNext(
                Texts.of("listening.complaint.changed", ComplaintActions.named(sheet().row())));
        messages.leadTo(getAddress());
    }

    public void load() throws IOException {
        if (sheet.isEmpty()) {
            messages.missing();
        }
    }

    private ComplaintSheet sheet() {
        return sheet.orElseThrow();
    }

    /** One that was given stays, though it is withdrawn. */
    @Override
    List<ReasonRow> reasons() {
        return reasons.all().stream()
                .filter(
                        row ->
                                row.withdrawnOn().isEmpty()
                                        || row.id() == sheet().reason()
                                        || sheet().secondReason()
                                                .filter(id -> id == row.id())
                                                .isPresent())
                .toList();
    }

    public String getHeading() {
        return Texts.of("listening.complaint.change", getName());
    }

    public String getName() {
        return ComplaintActions.named(sheet().row());
    }

    public String getAddress() {
        return Address.of(request, ComplaintsPage.PATH + "/" + sheet().row().id()).toString();
    }
}
