# params diff: workspace, commits, an experiment; nothing different.
deviation unread-revisions
project
three_experiments
run dvc params diff
sed -i 's/lr: .*/lr: 0.2/; s/layers: .*/layers: [4]/; s/epochs: .*/new: x/' params.yaml
run dvc params diff
run -j dvc params diff --json
run dvc params diff --md
run dvc params diff --all
run dvc params diff --no-path
run dvc params diff --all --md --no-path
run dvc params diff two
run dvc params diff exp-one two
run dvc params diff --targets params.yaml
run dvc params diff --targets nosuch.yaml
run dvc params diff nosuch
run dvc params diff HEAD HEAD
run -j dvc params diff HEAD HEAD --json
run dvc params diff HEAD HEAD --md
