package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.committee.Channel;
import fr.prefecture.clu.committee.Format;
import fr.prefecture.clu.committee.Member;
import fr.prefecture.clu.committee.Members;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.letters.ConsultedPerson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The committee's members as a consultation asks them: here the two features meet. */
@RequestScoped
public class ConsultedPeople {

    @Inject Members members;

    private List<ConsultedPerson> sitting;

    /** All who sit today, by college and organisation. */
    List<ConsultedPerson> sitting() {
        if (sitting == null) {
            sitting =
                    members.sitting(members.today()).stream().map(ConsultedPeople::person).toList();
        }
        return sitting;
    }

    /** By the way that they prefer, as far as there is an address for it. */
    private static ConsultedPerson person(Member member) {
        boolean posted = member.channel() == Channel.POST;
        return new ConsultedPerson(
                String.valueOf(member.id()),
                member.name(),
                member.function(),
                member.body().name(),
                posted ? "" : member.email(),
                posted ? member.address() : "",
                member.format() == Format.LARGE_PRINT ? Print.LARGE : Print.STANDARD,
                member.format() == Format.PLAIN_TEXT);
    }
}
