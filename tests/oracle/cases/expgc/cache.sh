# Data in the cache stays.
project
old_object '1\n'
echo 1 >f
printf 'outs:\n- md5: %s\n  size: 2\n  path: f\n' "$oid" >f.dvc
echo /f >.gitignore
commit one
old_object '2\n'
printf 'outs:\n- md5: %s\n  size: 2\n  path: f\n' "$oid" >f.dvc
experiment e1
echo x >x
commit two
run dvc exp gc -w -f
