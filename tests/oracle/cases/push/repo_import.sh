# What comes from another repository stays there; what comes from elsewhere is pushed.
project
cat >x.dvc <<'TXT'
md5: 82aae3abfcad30fe24618fc008d927b8
frozen: true
deps:
- path: x
  repo:
    url: /nowhere
    rev_lock: c5c4e6a6a4a7ef14a32819e412abfa97f6e00fde
outs:
- md5: 5bbf5a52328e7439ae6e719dfe712200
  size: 4
  hash: md5
  path: x
TXT
echo one >a
echo two >"$ORACLE_BASE/ext/f"
dvc add -q a
mv a x
rm a.dvc
cat >f.dvc <<TXT
frozen: true
deps:
- md5: c193497a1a06b2c72230e6146ff47080
  size: 4
  hash: md5
  path: ../ext/f
outs:
- md5: c193497a1a06b2c72230e6146ff47080
  size: 4
  hash: md5
  path: f
TXT
echo two >f
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
run dvc push
