# Queued and run in directories of their own in a shallow clone, whose history ends at HEAD.
project
small_pipeline
commit pipeline
quietly dvc repro
commit reproduced
git clone -q --depth 1 "file://$PWD" ../ext/clone
cd ../ext/clone
quietly dvc exp run --temp -n apart -S lr=0.2
quietly dvc exp run --queue -n queued -S lr=0.3
quietly dvc exp run --run-all
run dvc exp list --name-only <<'END'
apart
queued
END
run git show "$(git for-each-ref --format='%(refname)' 'refs/exps/*/*/queued'):metrics.json" <<'END'
{"acc": 0.3, "loss": {"train": 0.25}}
END
run git rev-list --count HEAD <<'END'
1
END
run git rev-list --count "$(git for-each-ref --format='%(refname)' 'refs/exps/*/*/queued')" <<'END'
2
END
run git fsck --connectivity-only --no-dangling
run git status --short
