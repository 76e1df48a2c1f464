# What is queued or failed can be applied: params as they were queued, files as far as the run came.
project
small_pipeline
quietly dvc repro
commit pipeline
quietly dvc exp run --queue -n waits -S lr=0.5
echo 'mine' >notes.txt
echo 'edited' >>data.txt
run dvc exp apply waits <<'END'
Changes for experiment 'waits' have been applied to your current workspace.
END
run cat params.yaml notes.txt data.txt <<'END'
lr: 0.5
epochs: 3
mine
one
two
END
run git show refs/exps/apply/stash:data.txt <<'END'
one
two
edited
END
run test -e .dvc/tmp/repro.dat <<'END'
[exit 1]
END
git checkout -q .
rm notes.txt
file dvc.yaml <<'TXT'
stages:
  first:
    cmd: echo one >first.txt
    outs: [first.txt]
  second:
    cmd: echo half >second.txt && false
    outs: [second.txt]
TXT
commit 'a pipeline that fails'
run dvc exp run -n broken <<'END'
Reproducing experiment 'broken'
WARNING: No file hash info found for '/repo/first.txt'. It won't be created.
WARNING: No file hash info found for '/repo/second.txt'. It won't be created.
Running stage 'first':
> echo one >first.txt
Updating lock file 'dvc.lock'

Running stage 'second':
> echo half >second.txt && false
ERROR: failed to reproduce 'second': failed to run: echo half >second.txt && false, exited with 1
[exit 255]
END
git checkout -q .
rm -f first.txt second.txt dvc.lock
run dvc exp apply broken <<'END'
WARNING: No file hash info found for '/repo/second.txt'. It won't be created.
Changes for experiment 'broken' have been applied to your current workspace.
END
run sh -c 'cat first.txt; git status --short' <<'END'
one
 M .gitignore
 M dvc.lock
END
run dvc exp remove broken <<'END'
Removed experiments: 'broken'
END
run dvc exp apply broken <<'END'
ERROR: 'broken' does not appear to be an experiment commit.: unknown Git revision 'broken'
[exit 255]
END
