# Sides by name, ref, sha, branch; one or none given; the same twice.
project
three_experiments
base=$(git rev-parse HEAD)
ref=refs/exps/$(printf '%.2s' "$base")/${base#??}/two
sed -i 's/lr: .*/lr: 9/' params.yaml
run dvc exp diff
run dvc exp diff two
run dvc exp diff main "$ref"
run dvc exp diff "$(git rev-parse "$ref")" exp-one
run dvc exp diff "$(git rev-parse --short=7 "$ref")"
run dvc exp diff HEAD third
run -q dvc exp diff two two
