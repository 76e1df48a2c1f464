# Files with CRLF line ends, checked out so (core.autocrlf) or committed so: params keep them, a dvc.lock that is written anew
# has LF throughout, as with DVC; what is committed is what `git add` would add, wherever the experiment ran.
ends() { for f in params.yaml dvc.lock dvc.yaml; do echo "$f $(grep -c . $f) lines, $(grep -c "$(printf '\r')" $f) CRLF"; done; }
tip() { git for-each-ref --format='%(refname)' "refs/exps/*/*/$1"; }
changed() { git diff --stat HEAD "$(tip "$1")" | sed 's/ *|.*//'; git diff HEAD "$(tip "$1")" -- params.yaml | sed -n 's|\r|<CR>|; /^[-+][^-+]/p'; }
project
file dvc.yaml <<-'TXT'
	stages:
	  s:
	    cmd: cat params.yaml >model
	    params: [lr, net.w]
	    outs: [model]
TXT
printf '# comment\nlr: 0 # rate\nnet:\n  w: 3\n' >params.yaml
quietly dvc repro
git config core.autocrlf true
commit pipeline
rm params.yaml dvc.lock dvc.yaml
git checkout -q .
run ends <<'END'
params.yaml 4 lines, 4 CRLF
dvc.lock 13 lines, 13 CRLF
dvc.yaml 5 lines, 5 CRLF
END
quietly dvc exp run -n nothing
quietly dvc exp run --temp -n temp -S lr=1
quietly dvc exp run --queue -n queued -S lr=2 -S +new=5
quietly dvc exp run --run-all
run git status --short
run changed nothing
run changed temp <<'END'
 dvc.lock
 params.yaml
 2 files changed, 4 insertions(+), 4 deletions(-)
-lr: 0 # rate
+lr: 1 # rate
END
run changed queued <<'END'
 dvc.lock
 params.yaml
 2 files changed, 5 insertions(+), 4 deletions(-)
-lr: 0 # rate
+lr: 2 # rate
+new: 5
END
quietly dvc exp run -n here -S lr=3
run ends <<'END'
params.yaml 4 lines, 4 CRLF
dvc.lock 13 lines, 0 CRLF
dvc.yaml 5 lines, 5 CRLF
END
run changed here <<'END'
 dvc.lock
 params.yaml
 2 files changed, 4 insertions(+), 4 deletions(-)
-lr: 0 # rate
+lr: 3 # rate
END
quietly dvc exp apply queued
run ends <<'END'
params.yaml 5 lines, 5 CRLF
dvc.lock 13 lines, 13 CRLF
dvc.yaml 5 lines, 5 CRLF
END
# committed so
git checkout -q -f .
quietly dvc checkout
git config core.autocrlf false
sed -i 's/\r*$/\r/' params.yaml dvc.lock dvc.yaml
commit crlf
run dvc status <<'END'
Data and pipelines are up to date.
END
quietly dvc exp run -n here2 -S lr=3 -S +new=5
run ends <<'END'
params.yaml 5 lines, 5 CRLF
dvc.lock 13 lines, 0 CRLF
dvc.yaml 5 lines, 5 CRLF
END
git checkout -q -f .
quietly dvc exp run --temp -n temp2 -S lr=4
run changed temp2 <<'END'
 dvc.lock
 params.yaml
 2 files changed, 14 insertions(+), 14 deletions(-)
-lr: 0 # rate<CR>
+lr: 4 # rate<CR>
END
run git status --short
