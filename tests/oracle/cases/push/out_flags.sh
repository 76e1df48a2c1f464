# `cache: false` and `push: false` stay here; an output with a remote of its own goes there.
project
cat >dvc.yaml <<'TXT'
stages:
  one:
    cmd: echo 1 >plain; echo 2 >kept; echo 3 >uncached; echo 4 >own; mkdir dir; echo 5 >dir/f
    outs:
    - plain
    - kept:
        push: false
    - uncached:
        cache: false
    - own:
        remote: other
    - dir:
        remote: other
TXT
dvc repro -q
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
run dvc push
dvc remote add -q other "$ORACLE_BASE/ext/other"
run dvc push
run dvc push
rm -r "$ORACLE_BASE/site"  # where DVC keeps notes of what it pushed
mkdir "$ORACLE_BASE/site"
run dvc push -r other
