# What old versions left beside manifests goes with them.
project
mkdir d e
echo 1 >d/x
echo 2 >e/y
dvc add -q d e
for n in d e; do
    m=.dvc/cache/files/md5/$(sed -n 's,^- md5: \(..\),\1/,p' $n.dvc)
    mkdir "$m.unpacked"
    cp $n/* "$m.unpacked/"
done
rm d.dvc
run dvc gc -w -f
