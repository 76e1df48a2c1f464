# Spellings of revisions: the log of HEAD, what a tag or commit is, branches that only a remote has.
project
echo '{"a": 1}' >m.json
echo 'metrics: [m.json]' >dvc.yaml
commit one
git checkout -qb dev
echo '{"a": 2}' >m.json
commit two
git checkout -q main
git config remote.origin.url ../nowhere
git config remote.second.url ../nowhere
git update-ref refs/remotes/origin/far dev
git update-ref refs/remotes/origin/both dev
git update-ref refs/remotes/second/both dev
git update-ref refs/remotes/origin/two main
git update-ref refs/remotes/second/two dev
git update-ref refs/remotes/second/feature/x dev
for rev in 'HEAD@{0}' 'HEAD@{1}' 'HEAD@{2}' 'HEAD@{3}' 'HEAD@{1}~1' 'HEAD@{9}' '@' 'main^{commit}' 'main~1^{}' 'dev^{commit}' \
    far both two feature/x far~1 origin/far none; do
    run dvc metrics diff --json main "$rev"
done
