# A dependency in a submodule of Git.
deviation exec-refs
deviation submodules
project
git init -q "$ORACLE_BASE/ext/sub"
(cd "$ORACLE_BASE/ext/sub" && echo 1 >data && git add data && git commit -q -m sub)
git submodule -q add ../ext/sub sub
tiny_pipeline
commit pipeline
run -q dvc exp run --temp -n t1 -S lr=0.5
run -q dvc exp run -n t2 -S lr=0.6
run git status --short
