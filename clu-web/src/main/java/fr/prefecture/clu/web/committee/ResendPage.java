package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Deliveries;
import fr.prefecture.clu.committee.Delivery;
import fr.prefecture.clu.committee.Dispatch;
import fr.prefecture.clu.mail.MessageRow;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;

/** Corrects the address of somebody whose e-mail was refused, and sends it again. */
@Named
@RequestScoped
public class ResendPage extends MeetingFrame {

    @Inject Deliveries deliveries;

    private Optional<Delivery> delivery;
    private String email;
    private boolean record = true;

    @Override
    public void load() throws IOException {
        if (delivery().flatMap(Delivery::message).isPresent()) {
            super.load();
        } else {
            messages.missing();
        }
    }

    public String resend() throws IOException {
        String to = email == null ? "" : email.strip();
        deliveries.resend(number(), kind().orElseThrow(), person(), to, record);
        messages.tellNext(Texts.of("committee.resend.done", message().name(), to));
        messages.leadTo(getBack());
        return null;
    }

    private Optional<Dispatch.Kind> kind() {
        return DispatchWords.kind(request.getParameter("quoi"));
    }

    private long person() {
        String number = sent("personne");
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : -1;
    }

    private Optional<Delivery> delivery() {
        if (delivery == null) {
            delivery = kind().flatMap(kind -> deliveries.last(number(), kind, person()));
        }
        return delivery;
    }

    private MessageRow message() {
        return delivery().flatMap(Delivery::message).orElseThrow();
    }

    public String getHeading() {
        return Texts.of("committee.resend.heading", message().name());
    }

    /** « Convocation : Refusé » */
    public String getStanding() {
        return Texts.of(
                "committee.resend.standing",
                Texts.of("committee.dispatch." + kind().orElseThrow().name()),
                line().text());
    }

    public String getOldAddress() {
        return message().address();
    }

    /** Why it did not arrive, and the other server's words. */
    public String getWhy() {
        return line().why();
    }

    private DeliveryLine line() {
        return DeliveryLine.of(delivery().orElseThrow(), message().name(), "");
    }

    /** It waits, or has arrived: there is nothing to correct. */
    public boolean isWrong() {
        return delivery().orElseThrow().isWrong();
    }

    public String getBack() {
        return request.getContextPath() + DeliveryReports.page(number(), kind().orElseThrow());
    }

    public String getEmail() {
        return email == null ? message().address() : email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public boolean isRecord() {
        return record;
    }

    public void setRecord(boolean record) {
        this.record = record;
    }
}
