package fr.prefecture.clu.night;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageTest {

    @Test
    void a_message_comes_back_as_it_was_kept_its_arguments_as_text() {
        Message message = Message.of("night.failed.files", 2, "queue_log, files d’attente|1");
        assertThat(Message.stored(message.key(), message.detail()))
                .contains(Message.of("night.failed.files", "2", "queue_log, files d’attente|1"));
    }

    @Test
    void an_empty_argument_is_an_argument() {
        Message message = Message.of("night.file.overlap", "queue_log", "");
        assertThat(Message.stored(message.key(), message.detail())).contains(message);
    }

    @Test
    void a_message_may_have_no_argument_and_nothing_kept_is_no_message() {
        Message message = Message.of("night.interrupted");
        assertThat(Message.stored(message.key(), message.detail())).contains(message);
        assertThat(Message.stored(message.key(), null)).contains(message);
        assertThat(Message.stored(null, null)).isEmpty();
    }

    @Test
    void what_is_kept_fits_its_column() {
        assertThat(Message.of("night.failed.files", "x".repeat(2000)).detail()).hasSize(500);
    }
}
