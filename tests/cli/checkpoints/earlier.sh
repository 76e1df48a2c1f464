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
# A branch ends at the commit that was named (DVC 2.58.2 and 3.67.1: at the last one of the experiment).
run dvc exp branch earlier mine <<'END'
Git branch 'mine' has been created from experiment 'one'.
To switch to the new branch run:

	git checkout mine
END
run test "$(git rev-parse mine)" = "$(git rev-parse earlier)"
run git log -1 --format=%gs -g mine <<'END'
dvc: Created from experiment 'one'
END
quietly dvc exp branch one whole
run git rev-list --count whole --not earlier <<'END'
1
END
# One that others go on from is no less clear, and the experiment that ends there is named.
quietly dvc exp apply one
quietly dvc exp run -n and-on -S lr=0.5 -S epochs=1
run dvc exp branch earlier common <<'END'
Git branch 'common' has been created from experiment 'and-on'.
To switch to the new branch run:

	git checkout common
END
run dvc exp branch "$(git rev-parse "$(ref one)")" ended <<'END'
Git branch 'ended' has been created from experiment 'one'.
To switch to the new branch run:

	git checkout ended
END
# An experiment that is removed is not kept by what the last run noted.
quietly dvc exp apply one
quietly dvc exp remove one and-on
run git for-each-ref refs/exps/exec
