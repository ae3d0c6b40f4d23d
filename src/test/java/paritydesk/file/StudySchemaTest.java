package paritydesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import paritydesk.answer.Answer;
import paritydesk.study.Dynamics;
import paritydesk.study.Question;
import paritydesk.timeline.DynamicPath;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// The schemas of questions and answers are those of the records, and every field of them is explained. What the schema should be
/// is left in `target/schemas` when it is not.
class StudySchemaTest {

    private static final Path PUBLISHED = Path.of("assets/schemas");
    private static final Path SHOULD_BE = Path.of("target/schemas");

    @Test
    void studySchemaIsThatOfTheQuestions() throws IOException {
        var schema = new RecordSchema("");
        var kinds = RecordShape.kinds(Question.class).values();
        kinds.forEach(kind -> schema.tagged(kind, ""));
        var dynamics = schema.field(Dynamics.class);

        var text =
                """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "title": "ParityDesk study",
                  "description": "Questions to a run; each is answered in the run's `answers` under its id.",
                  "type": "object",
                  "additionalProperties": false,
                  "required": ["format", "version", "id", "name"],
                  "properties": {
                    "format": {"const": "paritydesk/study", "description": "Which kind of document this is."},
                    "version": {"const": 1, "description": "Version of the format."},
                    "id": {"type": "string", "minLength": 1, "description": "Tells this study apart."},
                    "name": {"type": "string", "description": "What people call it."},
                    "dynamics": {%s, "description": "What acts on the clock beside the plan; without it the run is the simpler model's."},
                    "questions": {"type": "array", "items": {"oneOf": [%s]}, "description": "What is asked, in the order of the answers."}
                  },
                  "$defs": {
                %s
                  }
                }
                """
                        .formatted(dynamics, references(kinds), schema.definitions());

        assertThat(schema.missing()).as("components without a help text").isEmpty();
        assertPublished("study.schema.json", text);
    }

    @Test
    void answersSchemaIsThatOfTheAnswers() throws IOException {
        var schema = new RecordSchema("answer.");
        var kinds = answers();
        kinds.forEach(
                kind ->
                        schema.tagged(
                                kind,
                                "        \"question\": {\"type\": \"string\", \"description\": \"Id"
                                        + " of the question.\"}"));

        var text =
                """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "title": "ParityDesk answers",
                  "description": "The list `answers` of a run: what it says to each question of its study.",
                  "type": "array",
                  "items": {"oneOf": [%s]},
                  "$defs": {
                %s
                  }
                }
                """
                        .formatted(references(kinds), schema.definitions());

        assertThat(schema.missing()).as("components without a help text").isEmpty();
        assertPublished("answers.schema.json", text);
    }

    @Test
    void ruleBookSchemaIsThatOfTheRules() throws IOException {
        var schema = new RecordSchema("rulebook.");
        schema.record(paritydesk.venue.rule.RuleBook.class);
        var text =
                """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "title": "ParityDesk rule book",
                  "description": "How a venue liquidates.",
                  "type": "object",
                  "unevaluatedProperties": false,
                  "required": ["format", "version"],
                  "properties": {
                    "format": {"const": "paritydesk/rulebook", "description": "Which kind of document this is."},
                    "version": {"const": 1, "description": "Version of the format."}
                  },
                  "$ref": "#/$defs/RuleBook",
                  "$defs": {
                %s
                  }
                }
                """
                        .formatted(open(schema.definitions()));

        assertThat(schema.missing()).as("components without a help text").isEmpty();
        assertPublished("rulebook.schema.json", text);
    }

    /// The document's own definition stands beside its head, so it leaves the rest to the head.
    private static String open(String definitions) {
        int at = definitions.indexOf("\"RuleBook\"");
        return definitions.substring(0, at)
                + definitions
                        .substring(at)
                        .replaceFirst(" *\"additionalProperties\": false,\n", "");
    }

    @Test
    void dynamicsSchemaIsThatOfThePath() throws IOException {
        var schema = new RecordSchema("answer.");
        var path = schema.field(DynamicPath.class);

        var text =
                """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "title": "ParityDesk dynamics",
                  "description": "The object `dynamics` of a run: the book under the dynamics of its study, one figure per step.",
                  %s,
                  "$defs": {
                %s
                  }
                }
                """
                        .formatted(path, schema.definitions());

        assertThat(schema.missing()).as("components without a help text").isEmpty();
        assertPublished("dynamics.schema.json", text);
    }

    @Test
    void kindsOfAnswersAreDistinct() {
        assertThat(answers().stream().map(RecordShape::kind)).doesNotHaveDuplicates();
    }

    private static String references(Collection<Class<?>> kinds) {
        return String.join(
                ", ",
                kinds.stream()
                        .map(k -> "{\"$ref\": \"#/$defs/" + k.getSimpleName() + "\"}")
                        .toList());
    }

    private static List<Class<?>> answers() {
        var answers = new ArrayList<Class<?>>();
        for (var found :
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("paritydesk.answer")) {
            if (found.isRecord() && found.isAssignableTo(Answer.class)) {
                answers.add(found.reflect());
            }
        }
        answers.sort(Comparator.comparing(RecordShape::kind));
        return answers;
    }

    private static void assertPublished(String file, String text) throws IOException {
        Files.createDirectories(SHOULD_BE);
        Files.writeString(SHOULD_BE.resolve(file), text);
        var published = PUBLISHED.resolve(file);
        assertThat(published).as("copy it from " + SHOULD_BE.resolve(file)).exists();
        assertThat(Files.readString(published))
                .as("copy it from " + SHOULD_BE.resolve(file))
                .isEqualTo(text);
    }
}
