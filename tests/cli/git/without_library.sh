# What needs refs alone leaves Git's library unloaded, and so do objects that are not packed: it costs more than all the
# rest of these commands.
libraries() {
    LD_DEBUG=files LD_DEBUG_OUTPUT=$STORY_LOG/ld "$@" >/dev/null
    sed -n 's/.*calling init: .*\/lib\(git2\|sqlite3\|fyaml\|z\)\.so.*/\1/p' "$STORY_LOG"/ld.* | sort
    rm "$STORY_LOG"/ld.*
}
project
small_pipeline
commit pipeline
quietly dvc exp run -n first
run libraries dvc exp list <<'END'
fyaml
END
run libraries dvc exp list --name-only --rev HEAD <<'END'
fyaml
END
run libraries dvc exp list -n 2 <<'END'
fyaml
z
END
run libraries dvc status <<'END'
fyaml
END
run libraries dvc exp show <<'END'
fyaml
sqlite3
z
END
run libraries dvc exp show <<'END'
fyaml
sqlite3
END
git tag v1
git checkout -q --detach
run libraries dvc exp list <<'END'
fyaml
z
END
run libraries dvc params diff <<'END'
fyaml
z
END
run libraries dvc params diff main v1~0 <<'END'
fyaml
z
END
git gc -q
run libraries dvc params diff <<'END'
fyaml
git2
z
END
