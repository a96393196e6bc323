import { Skeleton, SkeletonLines } from "@/components/ui/skeleton";

/** The workspace before its article has come. */
export default function WorkspaceLoading() {
  return (
    <>
      <div className="flex h-bar items-center border-b px-5">
        <h1 className="sr-only">Article</h1>
        <Skeleton className="h-4 w-72 max-w-full" />
      </div>
      <div className="grid lg:grid-cols-[minmax(0,1fr)_24rem] xl:grid-cols-[minmax(0,1fr)_var(--container-panel)]">
        <div className="px-8 pt-10 max-md:px-4.5">
          <div className="mx-auto grid max-w-measure gap-5">
            <Skeleton className="h-4 w-56" />
            <Skeleton className="h-9 w-96 max-w-full" />
            <SkeletonLines lines={4} label="Loading the article" />
            <SkeletonLines lines={3} label="" />
          </div>
        </div>
        <div className="border-l bg-surface p-5 max-lg:hidden lg:min-h-[calc(100dvh-var(--spacing-bar))]">
          <Skeleton className="h-4 w-32" />
        </div>
      </div>
    </>
  );
}
