package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.ConsultationDelivery;
import fr.prefecture.clu.letters.ConsultationSendings;
import fr.prefecture.clu.letters.MemberAnswer;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The right address of a member whose e-mail did not arrive. */
@Named
@RequestScoped
public class ConsultedAddressPage extends ConsultationFrame {

    @Inject ConsultationSendings sendings;

    private Optional<ConsultationDelivery> delivery;
    private String email;

    @Override
    public void load() throws IOException {
        super.load();
        if (consultations.find(number()).isPresent()
                && delivery().filter(one -> one.asked().isPresent()).isEmpty()) {
            messages.missing();
        }
    }

    private Optional<ConsultationDelivery> delivery() {
        if (delivery == null) {
            delivery =
                    sendings.deliveries(number()).stream()
                            .filter(one -> String.valueOf(one.member().id()).equals(sent("membre")))
                            .findFirst();
        }
        return delivery;
    }

    private ConsultedLine line() {
        ConsultationDelivery one = delivery().orElseThrow();
        return new ConsultedLine(one, new MemberAnswer(one.member(), List.of()));
    }

    public String resend() throws IOException {
        String to = email == null ? "" : email.strip();
        sendings.resend(number(), line().id(), to);
        lead("", Texts.of("committee.resend.done", line().name(), to));
        return null;
    }

    public String getHeading() {
        return Texts.of("committee.resend.heading", line().name());
    }

    public String getStanding() {
        return line().text();
    }

    public String getWhy() {
        return line().why();
    }

    public String getOldAddress() {
        return line().delivery().member().email();
    }

    /** Where the committee keeps the address for the next time. */
    public String getRecordAddress() {
        return request.getContextPath()
                + "/comite/membres/"
                + line().delivery().member().key()
                + "/modifier";
    }

    public boolean isWrong() {
        return line().wrong();
    }

    public String getEmail() {
        return email == null ? getOldAddress() : email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
