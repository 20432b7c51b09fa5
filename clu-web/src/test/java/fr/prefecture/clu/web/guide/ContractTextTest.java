package fr.prefecture.clu.web.guide;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.web.shared.RestContract;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-68")
class ContractTextTest {

    private final ContractText contract = new ContractText(RestContract.document());

    @Test
    void every_operation_of_the_document_is_explained_once() {
        List<String> explained =
                contract.subjects().stream()
                        .flatMap(subject -> subject.operations().stream())
                        .map(one -> one.method() + ' ' + one.path())
                        .toList();
        long described =
                RestContract.document().getJsonObject("paths").values().stream()
                        .mapToLong(item -> item.asJsonObject().size())
                        .sum();
        assertThat(explained)
                .hasSize((int) described)
                .doesNotHaveDuplicates()
                .contains("GET /api/v1/switchboard/days", "POST /api/v1/nights/{night}");
    }

    @Test
    void an_operation_says_who_may_what_it_takes_and_what_it_answers() {
        ContractText.Operation days = contract.subjects().get(0).operations().get(0);
        assertThat(days.summary()).isEqualTo("Lire les appels par jour");
        assertThat(days.roles()).contains("Standard téléphonique", "Application lectrice");
        assertThat(days.parameters())
                .extracting(ContractText.Parameter::name)
                .containsExactly("from", "to", "queue", "source");
        assertThat(days.parameters().get(0))
                .isEqualTo(
                        new ContractText.Parameter(
                                "from",
                                "après «\u202f?\u00a0»",
                                "obligatoire",
                                "texte (date ISO 8601)",
                                "Premier jour, compris.",
                                "2021-05-03"));
        assertThat(days.answers())
                .extracting(ContractText.Answer::status)
                .containsExactly("200", "304", "400", "401", "403", "405", "406", "429", "500");
        assertThat(days.answers().get(0).formats()).isEqualTo("application/json, text/csv");
        assertThat(days.answers().get(2).formats()).isEqualTo("application/problem+json");
        assertThat(days.example()).startsWith("[").contains("\n", "\"shortAbandoned\"");
        assertThat(days.exampleOf()).isEqualTo("CallDay");
    }

    @Test
    void a_field_says_its_words_and_when_it_may_be_unknown() {
        ContractText.Shape figure =
                contract.shapes().stream()
                        .filter(shape -> shape.name().equals("CallFigure"))
                        .findFirst()
                        .orElseThrow();
        assertThat(figure.fields())
                .anySatisfy(
                        field -> {
                            assertThat(field.name()).isEqualTo("value");
                            assertThat(field.type()).isEqualTo("nombre ou vide");
                        })
                .anySatisfy(
                        field -> {
                            assertThat(field.name()).isEqualTo("kind");
                            assertThat(field.type())
                                    .isEqualTo("texte, parmi\u202f: COUNT, SHARE, MEAN");
                        });
    }

    /** A reader of the page can follow each answer to the object that it consists of. */
    @Test
    void every_answer_that_names_an_object_finds_it_on_the_page() {
        List<String> shapes = contract.shapes().stream().map(ContractText.Shape::name).toList();
        contract.subjects().stream()
                .flatMap(subject -> subject.operations().stream())
                .map(ContractText.Operation::exampleOf)
                .filter(name -> !name.isEmpty())
                .forEach(name -> assertThat(shapes).contains(name));
        assertThat(contract.logIns()).hasSize(2);
    }
}
