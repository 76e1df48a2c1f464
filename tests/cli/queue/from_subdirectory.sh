# A task runs where it was queued, wherever its worker was started; copies are named from there, and land in their places.
project
file dvc.yaml <<-'TXT'
	stages:
	  top:
	    cmd: echo top >which
	    outs: [which: {cache: false}]
TXT
file sub/dvc.yaml <<-'TXT'
	stages:
	  below:
	    cmd: find . ../data ../track -type f -not -name 'dvc.*' -not -name .gitignore -not -name which | sort >which; cat ../track/t >>which
	    outs: [which: {cache: false}]
TXT
echo git >sub/known
mkdir track
echo 1 >track/t
printf '/data\n/sub/mine\n' >.gitignore
commit pipelines
mkdir data
echo a >data/a
echo b >sub/mine
echo 2 >track/t
echo new >track/new
cd sub
quietly dvc exp run --queue -n q1 -C mine -C ../data -C "$(dirname "$PWD")/track"
quietly dvc exp run --queue -n q2 -C ../data/a below
cd ..
quietly dvc exp run --queue -n q3
quietly dvc exp run --run-all
tree() { git ls-tree -r --name-only "$(git for-each-ref --format='%(refname)' "refs/exps/*/*/$1")"; }
run git show "$(git for-each-ref --format='%(refname)' 'refs/exps/*/*/q1'):sub/which" <<'END'
../data/a
../track/new
../track/t
./known
./mine
2
END
run git show "$(git for-each-ref --format='%(refname)' 'refs/exps/*/*/q2'):sub/which" <<'END'
../data/a
../track/t
./known
2
END
run tree q3 <<'END'
.dvc/.gitignore
.dvc/config
.dvcignore
.gitignore
dvc.lock
dvc.yaml
sub/dvc.yaml
sub/known
track/t
which
END
run dvc exp run --temp -n t1 -C nofile <<'END'
ERROR: Unable to copy '/repo/nofile'. It is not a file or directory.
[exit 255]
END
