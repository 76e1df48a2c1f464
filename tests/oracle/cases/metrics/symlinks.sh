# Metrics that are symlinks, executable, or in ignored places.
deviation unread-revisions
project
echo 'metrics: [link.json, m.json, ign/i.json]' >dvc.yaml
mkdir ign
echo '{"m": 1}' >m.json
ln -s m.json link.json
echo '{"i": 1}' >ign/i.json
echo ign >.dvcignore
run dvc metrics show
commit one
sed -i 's/1/2/' m.json ign/i.json
run dvc metrics diff --targets m.json
run dvc metrics show ign
ln -s nowhere dangling.json
run dvc metrics show dangling.json
