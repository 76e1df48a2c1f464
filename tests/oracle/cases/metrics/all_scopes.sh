# metrics show --all-branches, --all-tags, --all-commits by their long names, with targets, --md and --json.
deviation unread-revisions
project
echo 'metrics: [m.json]' >dvc.yaml
echo '{"acc": 0.1}' >m.json
commit one
git tag v1
echo '{"acc": 0.2, "new": 1}' >m.json
commit two
git checkout -q -b side HEAD~1
echo '{"acc": 0.3}' >m.json
echo '{"other": 1}' >loose.json
commit three
run dvc metrics show --all-branches
run dvc metrics show --all-tags --md
run dvc metrics show --all-commits --precision 0
run -j dvc metrics show --all-branches --all-tags --json
run dvc metrics show -a loose.json
run -j dvc metrics show -T m.json loose.json --json
run dvc metrics show --all-tags --all-commits --md m.json
