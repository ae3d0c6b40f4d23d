package paritydesk.file;

import org.jspecify.annotations.Nullable;

import paritydesk.finding.Finding;
import paritydesk.finding.Place;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/// The last member of a run document: the SHA-256 of every other one. It tells which member is not as it was written. It is no signature:
/// who means to deceive can make another; only valuing the inputs again shows that (see [RunFile]).
public final class RunSeal {

    static final String NAME = "seal";

    private RunSeal() {}

    /// What a run document's seal says; a document without one is as good as any other that nobody vouches for, and says so.
    public static List<Finding> findings(Document run) {
        var found = new Findings(run.name());
        var json = root(run.bytes(), found);
        if (json != null) {
            check(run.bytes(), json, found);
        }
        return found.list();
    }

    /// The root object of a document; findings where there is none.
    static Json.@Nullable Fields root(byte[] bytes, Findings found) {
        var text = Source.text(bytes, found);
        var json = text == null ? null : JsonTree.read(text, found);
        if (json == null || json instanceof Json.Fields) {
            return (Json.Fields) json;
        }
        found.block(
                "not-an-object",
                Place.of(found.document()),
                "",
                "does not begin with an object",
                "check that this is the right file");
        return null;
    }

    static void check(byte[] bytes, Json.Fields root, Findings found) {
        if (!(root.values().get(NAME) instanceof Json.Fields sealed)) {
            found.add(
                    Finding.warn(
                            "no-seal",
                            Place.of(found.document()),
                            "",
                            "has no seal, so nothing tells whether it was changed",
                            "write the run again with this program"));
            return;
        }
        var members = MemberDigests.of(bytes);
        for (var member : differences(members, sealed)) {
            found.block(
                    "changed-member",
                    new Place(found.document(), "/" + member),
                    "",
                    "is not as it was written: it does not match the document's seal",
                    "take the file that the program wrote, or value the scenario again");
        }
    }

    /// Members that are others than the seal says, in the order of the document, and then those that are gone.
    private static List<String> differences(
            SequencedMap<String, String> members, Json.Fields sealed) {
        var names = new ArrayList<String>();
        members.forEach(
                (name, hash) -> {
                    var noted = sealed.values().get(name);
                    boolean same = noted != null && noted.shown().equals(hash);
                    if (!name.equals(NAME) && !same) {
                        names.add(name);
                    }
                });
        sealed.values().keySet().stream()
                .filter(name -> !members.containsKey(name))
                .forEach(names::add);
        return names;
    }
}
