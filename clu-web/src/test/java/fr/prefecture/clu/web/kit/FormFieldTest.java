package fr.prefecture.clu.web.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.actions.ActionTerms;
import fr.prefecture.clu.committee.BodyTerms;
import fr.prefecture.clu.committee.MemberDetails;
import fr.prefecture.clu.shared.LooseDate;
import jakarta.faces.validator.ValidatorException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class FormFieldTest {

    private static final Validator VALIDATOR =
            Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator();

    private final FormDeclaration<ActionTerms> actions =
            new FormDeclaration<ActionTerms>().of(ActionTerms.class, "actions.field");

    private static <T extends Record> FormField field(FormDeclaration<T> of, String component) {
        return Stream.of(of.type().getRecordComponents())
                .filter(one -> one.getName().equals(component))
                .map(one -> new FormField(one, of, VALIDATOR, UnaryOperator.identity()))
                .findFirst()
                .orElseThrow();
    }

    private FormField action(String component) {
        return field(actions, component);
    }

    private static FormField body(String component) {
        return field(
                new FormDeclaration<BodyTerms>().of(BodyTerms.class, "committee.body.field"),
                component);
    }

    private static FormField member(String component) {
        return field(
                new FormDeclaration<MemberDetails>()
                        .of(MemberDetails.class, "committee.memberColumn"),
                component);
    }

    @Test
    void the_component_of_the_page_follows_from_the_type_and_its_limits() {
        assertThat(action("title").getKind()).isEqualTo("text");
        assertThat(action("detail").getKind()).isEqualTo("area");
        assertThat(action("due").getKind()).isEqualTo("loose");
        assertThat(body("college").getKind()).isEqualTo("choice");
        assertThat(body("seats").getKind()).isEqualTo("number");
        assertThat(member("from").getKind()).isEqualTo("date");
        assertThat(member("until").getKind()).isEqualTo("date");
        assertThat(member("arrangements").getKind()).isEqualTo("several");
        actions.suggest("service", List::of);
        assertThat(action("service").getKind()).isEqualTo("suggest");
    }

    @Test
    void what_must_be_there_is_said_by_the_constraints() {
        assertThat(action("title").isRequired()).isTrue();
        assertThat(action("place").isRequired()).isFalse();
        assertThat(body("college").isRequired()).isTrue();
        assertThat(body("seats").isRequired()).as("a number has no nothing").isTrue();
        assertThat(member("until").isRequired()).isFalse();
        assertThat(action("title").getMost()).isEqualTo(200);
        assertThat(action("due").getMost()).isEqualTo(-1);
    }

    @Test
    void a_value_that_breaks_a_constraint_is_refused_with_what_was_typed_and_the_limit() {
        assertRefused(
                action("place"), "x".repeat(201), "Lieu", "201 caractères saisis, 200 au plus");
        assertRefused(action("title"), "  ", "Intitulé", "ce champ est vide");
        assertRefused(body("seats"), 0, "Nombre de sièges", "le plus petit est 1");
        assertRefused(body("seats"), 21, "Nombre de sièges", "le plus grand est 20");
        assertRefused(body("college"), null, "Collège", "ce champ est vide");
        action("place").validate(null, null, "x".repeat(200));
        action("due").validate(null, null, LooseDate.year(2027));
        action("due").validate(null, null, null);
        body("seats").validate(null, null, 20);
    }

    private static void assertRefused(FormField field, Object typed, String label, String why) {
        assertThatThrownBy(() -> field.validate(null, null, typed))
                .isInstanceOfSatisfying(
                        ValidatorException.class,
                        refusal ->
                                assertThat(
                                                refusal.getFacesMessage()
                                                        .getDetail()
                                                        .replace('\u202f', ' '))
                                        .startsWith(label + " : ")
                                        .contains(why));
    }

    @Test
    void what_was_typed_becomes_the_component() {
        FormField due = action("due");
        assertThat(due.component()).isEqualTo(Optional.empty());
        due.setValue(LooseDate.month(YearMonth.of(2027, 6)));
        assertThat(due.component()).isEqualTo(Optional.of(LooseDate.month(YearMonth.of(2027, 6))));
        assertThat(action("place").component()).as("nothing is an empty text").isEqualTo("");
        FormField arrangements = member("arrangements");
        assertThat(arrangements.component()).isEqualTo(Set.of());
        arrangements.setValue(List.of("a"));
        assertThat(arrangements.component()).isEqualTo(Set.of("a"));
        arrangements.setValue(new Object[] {"a", "b"});
        assertThat(arrangements.component()).isEqualTo(Set.of("a", "b"));
    }

    @Test
    void a_part_of_a_name_suggests_it_whatever_its_accents_and_case() {
        actions.suggest("service", () -> List.of("Bureau des étrangers", "Régie"));
        assertThat(action("service").complete("ETRANG")).containsExactly("Bureau des étrangers");
        assertThat(action("service").complete("rég")).containsExactly("Régie");
        assertThat(action("service").complete("zzz")).isEmpty();
        actions.suggest("service", () -> Stream.generate(() -> "Service").limit(30).toList());
        assertThat(action("service").complete("serv")).as("no more than are read").hasSize(10);
    }

    @Test
    void what_only_somebody_else_has_changed_is_taken_over_and_said() {
        FormField place = action("place");
        place.setValue("Hall");

        place.compare(terms("Guichet"), "Hall");

        assertThat(place.getValue()).isEqualTo("Guichet");
        assertThat(place.getNote()).contains("Modifié entre-temps", "Hall");
    }

    @Test
    void what_both_have_changed_stays_as_typed_and_the_other_value_is_said() {
        FormField place = action("place");
        place.setValue("Accueil");

        place.compare(terms("Guichet"), "Hall");

        assertThat(place.getValue()).isEqualTo("Accueil");
        assertThat(place.getNote()).contains("Enregistré entre-temps", "Guichet");
    }

    @Test
    void what_nobody_else_has_changed_or_both_alike_is_not_said() {
        FormField place = action("place");
        place.setValue("Accueil");
        place.compare(terms("Hall"), "Hall");
        assertThat(place.getValue()).isEqualTo("Accueil");
        assertThat(place.getNote()).isEmpty();
        place.compare(terms("Accueil"), "Hall");
        assertThat(place.getNote()).isEmpty();
        place.setValue("Hall");
        place.compare(terms(""), "Hall");
        assertThat(place.getValue()).as("emptied by somebody else").isEqualTo("");
    }

    private static ActionTerms terms(String place) {
        return new ActionTerms("Titre", "", place, "", "", Optional.empty());
    }
}
