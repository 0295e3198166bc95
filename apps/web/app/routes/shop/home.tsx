export default function Home() {
  return (
    <main id="main" className="wrap">
      <h1>구로e몰</h1>
    </main>
  );
}
