package fr.prefecture.clu.web.committee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.committee.MeetingCheck;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Routes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left to do before a step, or in the way of a sending, leads to where it is done. */
class MeetingLinksTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SIGNATURE")
    @Tag("COM-2")
    void what_a_step_needs_leads_to_a_page_of_the_meeting(MeetingCheck.Kind kind) {
        assertThat(isPage(MeetingPage.CheckLine.part(kind))).isTrue();
        assertThat(DispatchWords.part("committee.check." + kind))
                .isEqualTo(MeetingPage.CheckLine.part(kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "committee.dispatch.observations.past",
                "committee.dispatch.past",
                "committee.dispatch.nobody",
                "committee.dispatch.notConvened"
            })
    @Tag("COM-40")
    void what_is_done_on_another_page_leads_there(String obstacle) {
        assertThat(isPage(DispatchWords.part(obstacle))).isTrue();
    }

    @Test
    @Tag("COM-40")
    void what_is_done_on_the_page_of_the_sending_or_nowhere_leads_nowhere() {
        assertThat(DispatchWords.part("committee.dispatch.answers")).isEmpty();
        assertThat(DispatchWords.part("committee.dispatch.files.tooLarge")).isEmpty();
        assertThat(DispatchWords.part("committee.dispatch.unchanged")).isEmpty();
    }

    @Test
    @Tag("COM-36")
    void the_closing_date_that_a_signed_record_lacks_is_a_link_for_who_prepares_the_meetings() {
        MeetingPage.CheckLine left =
                new MeetingPage.CheckLine(
                        "La date limite",
                        false,
                        MeetingPage.CheckLine.part(MeetingCheck.Kind.OBSERVATIONS_UNTIL));

        assertThat(left.isLinked(true)).isTrue();
        assertThat(left.isLinked(false)).as("who reads only").isFalse();
        assertThat(new MeetingPage.CheckLine("La date limite", true, left.part()).isLinked(true))
                .as("what is done")
                .isFalse();
    }

    private static boolean isPage(String part) {
        String page = MeetingFrame.LIST + "/1" + part.replaceFirst("[?#].*", "");
        return !part.isEmpty() && Routes.opens(page, Roles.QUALITY::equals);
    }
}
