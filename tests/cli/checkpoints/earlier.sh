# An earlier checkpoint by its commit: exp apply, exp diff, exp branch.
project
checkpoint_directory
sed -i 's/^epochs: .*/epochs: 3/' params.yaml
commit pipeline
ref() { git for-each-ref --format='%(refname)' refs/exps | grep -v /exec/ | grep "/$1\$"; }
quietly dvc exp run -n one
git tag earlier "$(ref one)~1"
git tag first "$(ref one)~2"
run dvc exp diff first earlier <<'END'
Path          Metric    first    earlier    Change
metrics.json  step      1        2          1

END
quietly dvc exp apply "$(git rev-parse earlier)"
run ls model <<'END'
n
w1
w2
END
run dvc exp diff earlier <<'END'

END
# A branch is that of the whole experiment, as with DVC 2.58.2 and 3.67.1.
run dvc exp branch earlier mine <<'END'
Git branch 'mine' has been created from experiment 'one'.
To switch to the new branch run:

	git checkout mine
END
run git rev-list --count mine --not earlier <<'END'
1
END
# An experiment that is removed is not kept by what the last run noted.
quietly dvc exp apply one
quietly dvc exp remove one
run git for-each-ref refs/exps/exec
